package dev.retort.dialect;

import dev.retort.operation.BulkInsert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** INSERT of many rows at once, in statements that no database finds too long. */
final class RowSql {

    private static final int MOST_ROWS = 1_000;
    /** Below PostgreSQL's 65,535 and H2's 100,000. */
    private static final int MOST_PARAMETERS = 30_000;

    private final Notation notation;

    RowSql(Notation notation) {
        this.notation = notation;
    }

    List<SqlStatement> insert(BulkInsert operation) {
        if (operation.columns().isEmpty()) {
            String row = "INSERT INTO " + notation.name(operation.table()) + " DEFAULT VALUES";
            return Collections.nCopies(operation.rows().size(), SqlStatement.of(row));
        }
        int columns = operation.columns().size();
        int chunk = Math.max(1, Math.min(MOST_ROWS, MOST_PARAMETERS / columns));
        List<SqlStatement> statements = new ArrayList<>();
        for (int start = 0; start < operation.rows().size(); start += chunk) {
            int end = Math.min(operation.rows().size(), start + chunk);
            statements.add(insert(operation, operation.rows().subList(start, end)));
        }
        return List.copyOf(statements);
    }

    private SqlStatement insert(BulkInsert operation, List<List<Object>> rows) {
        String row =
                "(" + String.join(", ", Collections.nCopies(operation.columns().size(), "?")) + ")";
        List<Object> parameters = new ArrayList<>();
        rows.forEach(parameters::addAll);
        return new SqlStatement(
                "INSERT INTO " + notation.name(operation.table()) + " " + notation.list(operation.columns())
                        + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row)),
                parameters);
    }
}
