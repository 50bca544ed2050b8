package dev.retort.scanner.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A fragment of SQL in tokens: words, quoted texts, and whole groups in parentheses, each with its place in the text.
 *
 * @param text the fragment
 * @param tokens its tokens in order, blanks left out
 */
record SqlTokens(String text, List<Token> tokens) {

    /**
     * One token.
     *
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     * @param word the token in lower case where it is a word, else as it is
     */
    record Token(int start, int end, String word) {

        boolean isGroup() {
            return word.startsWith("(");
        }
    }

    static SqlTokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfToken(text, at);
            String token = text.substring(at, end);
            tokens.add(new Token(at, end, isWordPart(token.charAt(0)) ? token.toLowerCase(Locale.ROOT) : token));
            at = end;
        }
        return new SqlTokens(text, List.copyOf(tokens));
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    /** Whether the words stand at the index, one token each. */
    boolean startsAt(int index, String... words) {
        if (index + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(index + i).word().equals(words[i])) {
                return false;
            }
        }
        return true;
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
        for (Token token : of(text).tokens()) {
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

    private static int endOfToken(String text, int start) {
        char first = text.charAt(start);
        return switch (first) {
            case '\'', '"', '`' -> endOfQuoted(text, start, first);
            case '(' -> endOfGroup(text, start);
            default -> {
                int end = start + 1;
                while (isWordPart(first) && end < text.length() && isWordPart(text.charAt(end))) {
                    end++;
                }
                yield end;
            }
        };
    }

    private static int endOfQuoted(String text, int start, char quote) {
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) == quote) {
                if (at + 1 == text.length() || text.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return text.length();
    }

    private static int endOfGroup(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != ')') {
            at = endOfToken(text, at);
        }
        return Math.min(at + 1, text.length());
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }
}
