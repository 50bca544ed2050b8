package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SchemaTrace;
import dev.retort.dialect.SqlStatement;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropSchema;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameEnumType;
import dev.retort.operation.RenameEnumValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by the catalog whether a statement has taken effect. */
final class CatalogTrace {

    private static final Set<Class<? extends Operation>> ABOUT_NO_RELATION = Set.of(
            Execute.class,
            CreateSchema.class,
            DropSchema.class,
            CreateEnumType.class,
            DropEnumType.class,
            RenameEnumType.class,
            AddEnumValue.class,
            RenameEnumValue.class);

    private final Connection connection;
    private final Dialect dialect;

    CatalogTrace(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** A digest of what the statement is about to change; empty where the catalog would not tell. */
    String before(StatementQueue.Waiting waiting) throws SQLException {
        Optional<SchemaTrace> trace = dialect.schemaTrace();
        boolean told = SqlText.isSchemaStatement(waiting.statement().text());
        return trace.isPresent() && told ? digest(query(waiting.operation().operation(), trace.get())) : "";
    }

    /** What some statement has left half done, as texts; none where the database leaves nothing so. */
    List<String> halfDone() throws SQLException {
        Optional<SchemaTrace> trace = dialect.schemaTrace();
        return trace.isPresent()
                ? new Execution(connection, dialect).query(trace.get().halfDone())
                : List.of();
    }

    private static SqlStatement query(Operation operation, SchemaTrace trace) {
        return ABOUT_NO_RELATION.contains(operation.getClass())
                ? trace.ofAll()
                : trace.ofRelation(operation.subject().owner());
    }

    private String digest(SqlStatement query) throws SQLException {
        return Digest.of(String.join(
                "\n",
                new Execution(connection, dialect)
                        .query(query).stream().sorted().toList()));
    }
}
