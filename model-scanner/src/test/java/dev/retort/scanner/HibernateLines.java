package dev.retort.scanner;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.fixtures.EntityModel;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the lines of Hibernate make of the same models, one line beside the next, as tables of Markdown.
 *
 * @param models the models
 * @param dialects the databases
 */
record HibernateLines(List<EntityModel> models, List<Dialect> dialects) {

    private static final List<ModelHibernate> LINES = List.of(ModelHibernate.values());

    /** What a line makes otherwise than the one before. */
    String changes() {
        StringBuilder table = new StringBuilder("| from | to | what changes | "
                + dialects.stream().map(HibernateLines::product).collect(Collectors.joining(" | "))
                + " | for example |\n| --- | --- | --- "
                + "| ---: ".repeat(dialects.size()) + "| --- |\n");
        for (int i = 1; i < LINES.size(); i++) {
            table.append(changes(LINES.get(i - 1), LINES.get(i)));
        }
        return table.toString();
    }

    private String changes(ModelHibernate before, ModelHibernate after) {
        Map<String, List<Found>> byKind = new TreeMap<>();
        for (EntityModel model : models) {
            for (Dialect dialect : dialects) {
                Optional<Schema> older = schema(before, model, dialect);
                Optional<Schema> newer = schema(after, model, dialect);
                if (older.isPresent() && newer.isPresent()) {
                    SchemaChanges.between(older.get(), newer.get(), dialect)
                            .forEach(change -> byKind.computeIfAbsent(change.what(), any -> new ArrayList<>())
                                    .add(new Found(dialect, model, change.where())));
                }
            }
        }
        String lines = "| " + before.line() + " | " + after.line() + " | ";
        if (byKind.isEmpty()) {
            return lines + "nothing | " + "0 | ".repeat(dialects.size()) + "|\n";
        }
        return byKind.entrySet().stream()
                .map(kind -> lines + kind.getKey() + " | " + counts(kind.getValue())
                        + kind.getValue().get(0).example() + " |\n")
                .collect(Collectors.joining());
    }

    private String counts(List<Found> found) {
        return dialects.stream()
                .map(dialect ->
                        found.stream().filter(one -> one.dialect() == dialect).count() + " | ")
                .collect(Collectors.joining());
    }

    private static Optional<Schema> schema(ModelHibernate hibernate, EntityModel model, Dialect dialect) {
        try {
            return Optional.of(dialect.canonical(hibernate.read(model, dialect).schema()));
        } catch (RetortException refused) {
            return Optional.empty();
        }
    }

    /** Which models a line refuses. */
    String refusals() {
        StringBuilder table = new StringBuilder(
                "| line | database | model | what Hibernate says |\n" + "| --- | --- | --- | --- |\n");
        for (ModelHibernate hibernate : LINES) {
            for (Dialect dialect : dialects) {
                for (EntityModel model : models) {
                    refusal(hibernate, model, dialect)
                            .ifPresent(said -> table.append("| %s | %s | %s | %s |\n"
                                    .formatted(hibernate.line(), product(dialect), model, said)));
                }
            }
        }
        return table.toString();
    }

    private static Optional<String> refusal(ModelHibernate hibernate, EntityModel model, Dialect dialect) {
        try {
            hibernate.read(model, dialect);
            return Optional.empty();
        } catch (RetortException refused) {
            return Optional.of(refused.getMessage()
                    .replaceFirst("^Hibernate [a-z ]*: ", "")
                    .replaceFirst("\\. Correct the mapping; .*$", "")
                    .replace("|", "\\|"));
        }
    }

    private static String product(Dialect dialect) {
        return dialect.server().product();
    }

    /** A change with the place where it was found. */
    private record Found(Dialect dialect, EntityModel model, String where) {

        String example() {
            return model + ", " + where.replace("|", "\\|");
        }
    }
}
