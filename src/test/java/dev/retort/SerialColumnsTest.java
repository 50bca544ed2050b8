package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database whose keys are {@code bigserial}, as older versions of Hibernate made them, meets what a model may want now. */
class SerialColumnsTest {

    private static final Identifier ID = Identifier.of("id");
    private static final Identity IDENTITY = new Identity(false, SequenceOptions.defaults());

    @Test
    void anIdentityIsThereAlready() throws SQLException {
        assertThat(changes(model(IDENTITY))).isEmpty();
    }

    @Test
    void aKeyWithoutIdentityTakesTheDefaultAndTheSequenceAway() throws SQLException {
        assertThat(changes(model(ColumnValue.NONE))).containsExactly("alter_column", "drop_sequence");
    }

    @Test
    void aModelThatMapsTheSequenceTakesTheDefaultAwayAlone() throws SQLException {
        Sequence sequence = new Sequence(QualifiedName.of("job_id_seq"), SequenceOptions.defaults());

        assertThat(changes(model(ColumnValue.NONE).withSequences(List.of(sequence))))
                .containsExactly("alter_column");
    }

    /** The changes that lead to the model, once they have been carried out and nothing is left to do. */
    private static List<String> changes(Schema model) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE job (id bigserial PRIMARY KEY)");
            Diff diff = diff(connection, model);
            Dialect dialect = Introspectors.of(connection).dialect();

            SchemaCreation.execute(connection, dialect, diff.operations());

            assertThat(diff(connection, model).operations()).isEmpty();
            return diff.operations().stream().map(Operation::directive).toList();
        }
    }

    private static Diff diff(Connection connection, Schema model) {
        Introspector introspector = Introspectors.of(connection);
        Introspection present = introspector.inspect(connection, IntrospectionScope.of(model));
        return SchemaDiff.between(
                present.comparedWith(model),
                model,
                introspector.dialect(),
                introspector.canonicalizer(connection),
                DiffOptions.ALL);
    }

    private static Schema model(ColumnValue id) {
        Column column = Column.of(ID, SqlType.of("bigint")).withValue(id);
        return Schema.EMPTY.withTables(List.of(Table.of(QualifiedName.of("job"), List.of(column))
                .withConstraints(List.of(new PrimaryKey(Identifier.UNNAMED, List.of(ID), Deferral.NOT_DEFERRABLE)))));
    }
}
