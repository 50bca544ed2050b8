package dev.retort.scanner.sql;

import java.util.List;

/** Text literals of SQL. */
final class Literals {

    private Literals() {}

    /** What the literals of a list, {@code 'RED', 'it''s'}, stand for. */
    static List<String> unquoted(String list) {
        return SqlTokens.commaSeparated(list).stream()
                .map(literal -> literal.substring(1, literal.length() - 1).replace("''", "'"))
                .toList();
    }
}
