package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefaultSchemaTest {

    private static final Identifier PUBLIC = Identifier.of("public");

    @Test
    void whatIsCalledByItsNameIsLikeWhatIsNot() {
        Schema named = schema("public.");

        assertThat(new DefaultSchema(PUBLIC).unqualified(named.withNamespaces(Set.of(PUBLIC))))
                .isEqualTo(schema(""));
    }

    @Test
    void anotherSchemaKeepsItsName() {
        Schema named = schema("sales.").withNamespaces(Set.of(Identifier.of("sales")));

        assertThat(new DefaultSchema(PUBLIC).unqualified(named)).isEqualTo(named);
    }

    @Test
    void aTableThatStandsInBothWaysIsRefused() {
        Schema twice = schema("public.")
                .withNamespaces(Set.of(PUBLIC))
                .withTables(List.of(
                        Table.of(QualifiedName.of("job"), List.of()),
                        Table.of(QualifiedName.of("public.job"), List.of())));

        assertThatThrownBy(() -> new DefaultSchema(PUBLIC).unqualified(twice))
                .isInstanceOf(RetortException.class)
                .hasMessage("'job' stands twice: without a schema, and in 'public', which is the default schema of this"
                        + " connection. Name the schema of both or of neither.");
    }

    /** A table that refers to itself and uses a type, and a sequence, all in one schema. */
    private static Schema schema(String qualifier) {
        QualifiedName job = QualifiedName.of(qualifier + "job");
        QualifiedName phase = QualifiedName.of(qualifier + "phase");
        Identifier id = Identifier.of("id");
        return Schema.of(
                Set.of(),
                List.of(Table.of(job, List.of(Column.of(id, new SqlType.UserDefined(phase).array())))
                        .withConstraints(List.of(new ForeignKey(
                                Identifier.UNNAMED,
                                List.of(id),
                                job,
                                List.of(id),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                Deferral.NOT_DEFERRABLE)))),
                List.of(new Sequence(QualifiedName.of(qualifier + "job_seq"), SequenceOptions.defaults())),
                List.of(new EnumType(phase, List.of("NEW"))));
    }
}
