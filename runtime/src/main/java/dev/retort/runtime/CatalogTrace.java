package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SchemaTrace;
import dev.retort.dialect.SqlStatement;
import dev.retort.operation.AddAttribute;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.DropAttribute;
import dev.retort.operation.DropCompositeType;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropSchema;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameAttribute;
import dev.retort.operation.RenameCompositeType;
import dev.retort.operation.RenameEnumType;
import dev.retort.operation.RenameEnumValue;
import dev.retort.operation.SetAttributeComment;
import dev.retort.operation.SetTypeComment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
            RenameEnumValue.class,
            CreateCompositeType.class,
            DropCompositeType.class,
            RenameCompositeType.class,
            AddAttribute.class,
            DropAttribute.class,
            RenameAttribute.class,
            SetTypeComment.class,
            SetAttributeComment.class);

    private final Connection connection;
    private final Dialect dialect;

    CatalogTrace(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** What the statement is about to change; empty where the catalog would not tell. */
    String before(StatementQueue.Waiting waiting) throws SQLException {
        Optional<SchemaTrace> trace = dialect.schemaTrace();
        boolean told = SqlText.isSchemaStatement(waiting.statement().text());
        return trace.isPresent() && told
                ? half(query(operation(waiting), trace.get()))
                        + half(trace.get().leftovers())
                : "";
    }

    /** Whether statements that were broken off have left the same behind as they had at the time of a trace. */
    boolean hasSameLeftovers(String trace) throws SQLException {
        return trace.endsWith(half(dialect.schemaTrace().orElseThrow().leftovers()));
    }

    /** Why a statement that has begun to take effect may not have ended, as texts; none if it has. */
    List<String> unfinished(StatementQueue.Waiting waiting, String trace) throws SQLException {
        SchemaTrace catalog = dialect.schemaTrace().orElseThrow();
        List<String> reasons = new ArrayList<>();
        if (!hasSameLeftovers(trace)) {
            texts(catalog.leftovers()).forEach(leftover -> reasons.add("there is " + leftover));
        }
        texts(catalog.missing(operation(waiting))).forEach(missing -> reasons.add("there is no " + missing));
        return reasons;
    }

    /** Takes back what a statement has left that was broken off, as far as that is certain, and commits. */
    void takeBack(StatementQueue.Waiting waiting) throws SQLException {
        for (String sql : texts(dialect.schemaTrace().orElseThrow().takingBack(operation(waiting)))) {
            new Execution(connection, dialect).execute(SqlStatement.of(sql));
        }
        connection.commit();
    }

    private static Operation operation(StatementQueue.Waiting waiting) {
        return waiting.operation().operation();
    }

    private List<String> texts(SqlStatement query) throws SQLException {
        return new Execution(connection, dialect).query(query);
    }

    private static SqlStatement query(Operation operation, SchemaTrace trace) {
        return ABOUT_NO_RELATION.contains(operation.getClass())
                ? trace.ofAll()
                : trace.ofRelation(operation.subject().owner());
    }

    private String half(SqlStatement query) throws SQLException {
        String rows = String.join("\n", texts(query).stream().sorted().toList());
        return Digest.of(rows).substring(0, Digest.LENGTH / 2);
    }
}
