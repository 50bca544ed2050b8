package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has PostgreSQL print expressions by way of temporary tables in a transaction that is rolled back. They are created under the
 * session's own search path, which is what the expressions were written for, and read back under the narrow one.
 */
final class PostgresExpressionPrinter implements ExpressionPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresExpressionPrinter.class);

    private static final String MAY_PRINT = """
            SELECT has_database_privilege(current_database(), 'TEMP')
                AND current_setting('transaction_read_only') = 'off' AS may_print
            """;

    private static final Identifier TEMPORARY = Identifier.of("pg_temp");

    private final Connection connection;
    private final Dialect dialect;

    PostgresExpressionPrinter(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Whether the role may create temporary tables, and the session may write at all. */
    static boolean isAllowed(Connection connection) {
        return new Catalog(connection)
                .read("privileges", MAY_PRINT, row -> row.getBoolean("may_print"))
                .get(0);
    }

    @Override
    public Optional<Map<QualifiedName, Table>> print(Schema surroundings, List<Table> tables) {
        try {
            return Optional.of(Transaction.rolledBack(connection, "", () -> {
                create(tables);
                return read(tables);
            }));
        } catch (SQLException e) {
            if (isBroken(e)) {
                throw Catalog.unreadable("expressions", e);
            }
            LOG.debug("PostgreSQL rejects one of {} questions: {}", tables.size(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the connection is lost or being shut down, or the server is out of resources: no matter of expressions. */
    private static boolean isBroken(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private void create(List<Table> tables) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        for (Table table : tables) {
            Table temporary =
                    table.withName(new QualifiedName(TEMPORARY, table.name().name()));
            operations.add(new CreateTable(temporary.withIndexes(List.of())));
            for (Index index : table.indexes()) {
                operations.add(new CreateIndex(temporary.name(), index));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Operation operation : operations) {
                for (SqlStatement sql : dialect.compile(operation)) {
                    statement.addBatch(sql.text());
                }
            }
            statement.executeBatch();
        }
    }

    private Map<QualifiedName, Table> read(List<Table> tables) {
        Catalog catalog = new Catalog(connection);
        PostgresSearchPath searchPath = PostgresSearchPath.read(catalog);
        PostgresSearchPath.narrow(catalog);
        PostgresTableSet questions = PostgresTableSet.temporary(tables.stream()
                .map(table -> dialect.stored(table.name().name()))
                .toList());
        StoredNames names = new StoredNames(dialect, searchPath.defaultSchema());
        PostgresTables read = PostgresTables.read(
                catalog, questions, names, new PostgresColumns(names, searchPath, PostgresSequences.Owned.NONE));
        Map<QualifiedName, Table> printed = new TreeMap<>();
        for (Table table : dialect.canonical(Schema.EMPTY.withTables(read.tables()))
                .tables()
                .values()) {
            QualifiedName name =
                    new QualifiedName(Identifier.UNNAMED, table.name().name());
            printed.put(name, table.withName(name));
        }
        return printed;
    }
}
