package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.models.EntityModels;
import dev.retort.introspector.Introspectors;
import dev.retort.scanner.mapping.MappedModel;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each Hibernate creates on a real database equals what the scanner reads by way of that Hibernate. */
class ModelHibernateOracleTest {

    static Stream<Arguments> modelsOfH2() {
        return withEachHibernate(HibernateOracleTest.modelsOfH2());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("modelsOfH2")
    void h2HasWhatWasScanned(ModelHibernate hibernate, EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            compare(hibernate, model, database);
        }
    }

    /** The themes use each mapping, which the other models only combine; {@code -Dhibernates} takes the time for them. */
    static Stream<Arguments> modelsOfPostgres() {
        List<EntityModel> left = System.getProperty("hibernates") == null ? EntityModel.spread() : EntityModels.all();
        Stream<EntityModel> themes = HibernateOracleTest.modelsOfPostgres()
                .filter(model -> !EntityModels.all().contains(model));
        return withEachHibernate(Stream.concat(left.stream(), themes));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("modelsOfPostgres")
    void postgresHasWhatWasScanned(ModelHibernate hibernate, EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            compare(hibernate, model, database);
        }
    }

    /** {@link HibernateOracleTest} holds the bundled one against itself. */
    private static Stream<Arguments> withEachHibernate(Stream<EntityModel> models) {
        List<ModelHibernate> others = Arrays.stream(ModelHibernate.values())
                .filter(hibernate -> !Version.getVersionString().startsWith(hibernate.line()))
                .toList();
        return models.flatMap(model -> others.stream().map(hibernate -> Arguments.of(hibernate, model)));
    }

    private static void compare(ModelHibernate hibernate, EntityModel model, TestDatabase database)
            throws SQLException {
        try {
            hibernate.create(model, database);
        } catch (RuntimeException refusal) {
            assertRefused(hibernate, model, database, refusal);
            return;
        }
        Oracle.compare(database, dialect -> scan(hibernate, model, dialect));
    }

    /** What an older Hibernate refuses of a model, the scan has to refuse as well; docs/compatibility.md lists it. */
    private static void assertRefused(
            ModelHibernate hibernate, EntityModel model, TestDatabase database, RuntimeException refusal)
            throws SQLException {
        boolean byTheDatabase = refusal.getClass().getSimpleName().equals("SchemaManagementException");
        assumeFalse(byTheDatabase, "the database refuses what Hibernate makes of it");
        Dialect dialect = dialect(database);
        assertThatThrownBy(() -> hibernate.read(model, dialect))
                .as("%s refuses: %s", hibernate, refusal)
                .isInstanceOf(RetortException.class);
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Introspectors.of(connection).dialect();
        }
    }

    private static Schema scan(ModelHibernate hibernate, EntityModel model, Dialect dialect) {
        MappedModel read = hibernate.read(model, dialect);
        assertThat(read.warnings()).isEmpty();
        return read.schema();
    }
}
