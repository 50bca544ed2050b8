package dev.retort.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes the tokens of a type's name where it stands within an expression, and no more than those. */
final class TypeTokens {

    private static final Map<String, Set<String>> SECOND_WORDS = Map.of(
            "double", Set.of("precision"),
            "character", Set.of("varying", "large"),
            "char", Set.of("varying", "large"),
            "bit", Set.of("varying"),
            "binary", Set.of("varying", "large"),
            "large", Set.of("object"),
            "national", Set.of("character", "char"));

    private static final List<String> LITERAL_TYPES =
            List.of("date", "time", "timestamp", "timestamptz", "uuid", "json", "jsonb");

    private static final List<String> FIELDS = List.of("year", "month", "day", "hour", "minute", "second");

    private final TokenCursor tokens;

    TypeTokens(TokenCursor tokens) {
        this.tokens = tokens;
    }

    /** The text of the type that comes next, which is taken. */
    String read() throws UnreadableException {
        StringBuilder type = new StringBuilder();
        Token first = tokens.next();
        if (!first.isName()) {
            throw new UnreadableException();
        }
        type.append(first.text());
        if (tokens.atSymbol(".")) {
            qualified(type);
        } else if (first.kind() == Token.Kind.WORD) {
            words(first, type);
        }
        modifiers(type);
        zone(first, type);
        array(type);
        return type.toString();
    }

    /** Whether a type comes next that is followed by a string: {@code date '2020-01-01'}. */
    boolean typedLiteralFollows() {
        if (LITERAL_TYPES.stream().noneMatch(tokens::at)) {
            return false;
        }
        boolean zoned = isWord(1, "with") && isWord(2, "time") && isWord(3, "zone");
        return tokens.peek(zoned ? 4 : 1)
                .filter(token -> token.kind() == Token.Kind.STRING)
                .isPresent();
    }

    private boolean isWord(int ahead, String word) {
        return tokens.peek(ahead).filter(token -> token.isWord(word)).isPresent();
    }

    private void qualified(StringBuilder type) throws UnreadableException {
        while (tokens.takeSymbol(".")) {
            Token part = tokens.next();
            if (!part.isName()) {
                throw new UnreadableException();
            }
            type.append('.').append(part.text());
        }
    }

    private void words(Token first, StringBuilder type) throws UnreadableException {
        String last = first.text().toLowerCase(Locale.ROOT);
        boolean found = true;
        while (found) {
            found = false;
            for (String word : SECOND_WORDS.getOrDefault(last, Set.of())) {
                if (tokens.take(word)) {
                    type.append(' ').append(word);
                    last = word;
                    found = true;
                    break;
                }
            }
        }
        if (first.isWord("interval")) {
            interval(type);
        }
    }

    private void interval(StringBuilder type) throws UnreadableException {
        field(type);
        modifiers(type);
        if (tokens.take("to")) {
            type.append(" to");
            field(type);
        }
    }

    private void field(StringBuilder type) {
        for (String field : FIELDS) {
            if (tokens.take(field)) {
                type.append(' ').append(field);
                return;
            }
        }
    }

    private void modifiers(StringBuilder type) throws UnreadableException {
        if (!tokens.atSymbol("(")) {
            return;
        }
        Token token = tokens.next();
        while (!token.is(")")) {
            type.append(token.text()).append(token.isName() ? " " : "");
            token = tokens.next();
        }
        type.append(')');
    }

    private void zone(Token first, StringBuilder type) {
        if (first.isWord("time") || first.isWord("timestamp")) {
            if (tokens.take("with", "time", "zone")) {
                type.append(" with time zone");
            } else {
                tokens.take("without", "time", "zone");
            }
        }
    }

    private void array(StringBuilder type) throws UnreadableException {
        while (tokens.atSymbol("[") || tokens.at("array")) {
            if (tokens.take("array")) {
                type.append(" array");
            } else {
                tokens.next();
                type.append('[');
                while (!tokens.atSymbol("]")) {
                    type.append(tokens.next().text());
                }
                tokens.next();
                type.append(']');
            }
        }
    }
}
