package dev.retort.scanner.sql;

import java.util.List;
import java.util.stream.Stream;

/** The elements of a {@code create table} statement. */
public final class TableElements {

    private TableElements() {}

    /** The expressions of the table's own checks that have no name. */
    public static List<String> namelessChecks(String createTable) {
        SqlTokens tokens = SqlTokens.of(createTable);
        return tokens.tokens().stream()
                .filter(SqlTokens.Part::isGroup)
                .findFirst()
                .map(group -> SqlTokens.commaSeparated(createTable.substring(group.start() + 1, group.end() - 1)))
                .orElse(List.of())
                .stream()
                .map(SqlTokens::of)
                .flatMap(TableElements::check)
                .toList();
    }

    private static Stream<String> check(SqlTokens element) {
        return element.startsAt(0, "check")
                        && element.size() > 1
                        && element.get(1).isGroup()
                ? Stream.of(element.inside(1))
                : Stream.empty();
    }
}
