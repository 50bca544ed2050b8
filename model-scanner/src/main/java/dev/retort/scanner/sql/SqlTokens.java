package dev.retort.scanner.sql;

import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A fragment of SQL in tokens, of which those between two parentheses are one.
 *
 * @param text the fragment
 * @param tokens its tokens in order
 */
record SqlTokens(String text, List<Part> tokens) {

    /**
     * One token, or a whole group in parentheses.
     *
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     * @param word the token in lower case where it is a word, else as it is
     */
    record Part(int start, int end, String word) {

        boolean isGroup() {
            return word.startsWith("(");
        }
    }

    static SqlTokens of(String text) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int opening = 0;
        for (Token token : Tokenizer.tokens(text)) {
            if (token.is("(") && depth++ == 0) {
                opening = token.start();
            } else if (token.is(")") && depth > 0) {
                depth--;
                if (depth == 0) {
                    parts.add(new Part(opening, token.end(), text.substring(opening, token.end())));
                }
            } else if (depth == 0) {
                boolean word = token.kind() == Token.Kind.WORD;
                parts.add(new Part(
                        token.start(), token.end(), word ? token.text().toLowerCase(Locale.ROOT) : token.text()));
            }
        }
        return new SqlTokens(text, List.copyOf(parts));
    }

    int size() {
        return tokens.size();
    }

    Part get(int index) {
        return tokens.get(index);
    }

    boolean isGroup(int index) {
        return index < tokens.size() && tokens.get(index).isGroup();
    }

    /** Whether the words stand at the index, one token each. */
    boolean startsAt(int index, String... words) {
        if (index < 0 || index + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(index + i).word().equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Behind the name that begins at the index: {@code "Sales"."Job"} is several tokens. */
    int endOfName(int index) {
        int end = Math.min(index + 1, tokens.size());
        while (startsAt(end, ".")) {
            end = Math.min(end + 2, tokens.size());
        }
        return end;
    }

    /** The text from one token up to another, exclusive. */
    String between(int from, int to) {
        return from >= to ? "" : text.substring(get(from).start(), get(to - 1).end());
    }

    /** The text of one token as it is written. */
    String written(int index) {
        return between(index, index + 1);
    }

    /** What a group holds, without its parentheses. */
    String inside(int index) {
        String group = written(index);
        return group.substring(1, group.length() - 1).trim();
    }

    /** The parts of a text that commas outside of quotes and parentheses separate. */
    static List<String> commaSeparated(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (Part token : of(text).tokens()) {
            if (token.word().equals(",")) {
                parts.add(text.substring(start, token.start()).trim());
                start = token.end();
            }
        }
        String last = text.substring(start).trim();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }
}
