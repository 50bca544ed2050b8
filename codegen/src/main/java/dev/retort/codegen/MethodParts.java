package dev.retort.codegen;

import dev.retort.codegen.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts a method that is too long for a class file, which holds at most 65,535 bytes of code in one, into methods of their
 * own, named by what they do: {@code createTables1}, {@code createTables2}, {@code createForeignKeys1}.
 */
final class MethodParts {

    /** The largest method, in bytes of code, that stays whole. */
    private static final int LARGEST_WHOLE = 48_000;

    /** The largest part, unless it is a single statement. */
    private static final int LARGEST_PART = 32_000;

    /** A part smaller than this goes on when the kind of its operations changes. */
    private static final int SMALLEST_PART = 2_000;

    private final List<RevisionBody.Part> parts = new ArrayList<>();
    private final SortedMap<String, Integer> numbers = new TreeMap<>();

    /** The lines of a method of these statements: they themselves, or the calls of the parts that are made of them. */
    List<Token> lines(List<Statement> statements) {
        if (size(statements) <= LARGEST_WHOLE) {
            return Statement.lines(statements);
        }
        List<Token> calls = new ArrayList<>();
        for (List<Statement> part : split(statements)) {
            String kind = name(part);
            String name = kind + numbers.merge(kind, 1, Integer::sum);
            parts.add(new RevisionBody.Part(name, Statement.lines(part)));
            calls.add(new Token.Plain(name + "(" + RevisionApi.OP.text() + ");\n"));
        }
        return List.copyOf(calls);
    }

    List<RevisionBody.Part> parts() {
        return List.copyOf(parts);
    }

    private static List<List<Statement>> split(List<Statement> statements) {
        List<List<Statement>> split = new ArrayList<>();
        List<Statement> part = new ArrayList<>();
        for (Statement statement : statements) {
            if (!part.isEmpty() && endsBefore(part, statement)) {
                split.add(part);
                part = new ArrayList<>();
            }
            part.add(statement);
        }
        split.add(part);
        return split;
    }

    private static boolean endsBefore(List<Statement> part, Statement next) {
        int size = size(part);
        Statement last = part.get(part.size() - 1);
        boolean sameKind = directive(last).equals(directive(next))
                || last.operation()
                        .subject()
                        .owner()
                        .equals(next.operation().subject().owner());
        return size + next.codeSize() > LARGEST_PART || size >= SMALLEST_PART && !sameKind;
    }

    /** What most of the part's code does, in the plural: {@code createTables}. */
    private static String name(List<Statement> part) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        part.forEach(statement -> sizes.merge(directive(statement), statement.codeSize(), Integer::sum));
        String most = sizes.firstKey();
        for (String directive : sizes.keySet()) {
            most = sizes.get(directive) > sizes.get(most) ? directive : most;
        }
        return plural(camelCase(most));
    }

    private static String plural(String name) {
        return name.endsWith("x") ? name + "es" : name + "s";
    }

    private static String camelCase(String directive) {
        StringBuilder name = new StringBuilder();
        for (String word : directive.split("_")) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }

    private static String directive(Statement statement) {
        return statement.operation().directive();
    }

    private static int size(List<Statement> statements) {
        return statements.stream().mapToInt(Statement::codeSize).sum();
    }
}
