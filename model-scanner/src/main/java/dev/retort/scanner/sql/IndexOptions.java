package dev.retort.scanner.sql;

import java.util.List;
import java.util.Objects;

/**
 * What may follow the keys of an index: {@code include (a, b) nulls not distinct where deleted is null}.
 *
 * @param include the names of columns that the index only carries, as written
 * @param nullsDistinct whether nulls count as different
 * @param predicate the condition, empty for none
 * @param unread what was understood to be none of these, empty as a rule
 */
public record IndexOptions(List<String> include, boolean nullsDistinct, String predicate, String unread) {

    public IndexOptions {
        include = List.copyOf(include);
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(unread, "unread");
    }

    /** Takes options apart. */
    public static IndexOptions parse(String text) {
        SqlTokens tokens = SqlTokens.of(text);
        List<String> include = List.of();
        boolean nullsDistinct = true;
        String predicate = "";
        StringBuilder unread = new StringBuilder();
        int at = 0;
        while (at < tokens.size()) {
            if (tokens.startsAt(at, "where")) {
                predicate = tokens.between(at + 1, tokens.size());
                at = tokens.size();
            } else if (tokens.startsAt(at, "nulls", "not", "distinct")) {
                nullsDistinct = false;
                at += 3;
            } else if (tokens.startsAt(at, "include") && tokens.isGroup(at + 1)) {
                include = SqlTokens.commaSeparated(tokens.inside(at + 1));
                at += 2;
            } else {
                unread.append(unread.isEmpty() ? "" : " ").append(tokens.written(at));
                at++;
            }
        }
        return new IndexOptions(include, nullsDistinct, predicate, unread.toString());
    }
}
