package dev.retort.introspector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The conditions of H2's checks, of tables and of domains, by the names of their constraints as they are stored. */
final class H2Checks {

    private static final String CHECKS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE
            FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS
            """;

    private record Key(String schema, String name) {}

    private final Map<Key, String> clauses = new HashMap<>();

    private H2Checks() {}

    static H2Checks read(Catalog catalog) {
        H2Checks checks = new H2Checks();
        catalog.read("checks", CHECKS, checks::add);
        return checks;
    }

    private String add(ResultSet row) throws SQLException {
        return clauses.put(
                new Key(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME")),
                row.getString("CHECK_CLAUSE"));
    }

    String clause(String constraintSchema, String constraint) {
        return clauses.get(new Key(constraintSchema, constraint));
    }
}
