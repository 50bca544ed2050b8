package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.DetectedChange;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import dev.retort.fixtures.models.EntityModels;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspectors;
import dev.retort.runtime.MigrationSettings;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws 2 (silence) and 5 (fixpoint) on every entity model of the fixtures and on both databases. */
class ModelLawsTest {

    private enum Database {
        H2,
        POSTGRESQL;

        TestDatabase open() {
            return this == H2 ? TestDatabase.h2() : TestDatabase.postgres();
        }
    }

    /** A few of the models, since the scanner's own tests show law 2 for all; {@code -Dmodels} takes the time for the others. */
    static Stream<Arguments> spreadAndDatabases() {
        return onEachDatabase(System.getProperty("models") == null ? EntityModel.spread() : EntityModels.all());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("spreadAndDatabases")
    void whatHibernateCreatedDiffersInNothing(EntityModel model, Database kind, @TempDir Path directory)
            throws Exception {
        try (TestDatabase database = kind.open()) {
            HibernateSchemaExport.create(model, database);
            Retort retort = ModelProject.open(model, database, directory);
            assertThat(sentences(retort.diff(Source.DATABASE, Source.MODEL))).isEmpty();
            assertThat(sentences(retort.diff(Source.MODEL, Source.DATABASE))).isEmpty();
        }
    }

    static Stream<Arguments> modelsAndDatabases() {
        Stream<Arguments> ofPostgres =
                MappingModels.ofPostgres().stream().map(model -> Arguments.of(model, Database.POSTGRESQL));
        Stream<Arguments> ofH2 = MappingModels.ofH2().stream().map(model -> Arguments.of(model, Database.H2));
        return Stream.of(onEachDatabase(EntityModels.all()), onEachDatabase(MappingModels.all()), ofPostgres, ofH2)
                .flatMap(arguments -> arguments);
    }

    private static Stream<Arguments> onEachDatabase(List<EntityModel> models) {
        return models.stream()
                .flatMap(model -> Stream.of(Database.values()).map(database -> Arguments.of(model, database)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("modelsAndDatabases")
    void afterUpgradeNothingIsPendingAndAfterDowngradeNothingIsLeft(
            EntityModel model, Database kind, @TempDir Path directory) throws Exception {
        try (TestDatabase database = kind.open()) {
            Retort retort = ModelProject.open(model, database, directory);
            retort.revision(new NewRevision("everything", "a1", true, false));
            retort.upgrade("head");
            assertThat(sentences(retort.check().changes())).isEmpty();
            assertThat(sentences(retort.diff(Source.HISTORY, Source.MODEL))).isEmpty();
            assertThat(sentences(retort.diff(Source.HISTORY, Source.DATABASE))).isEmpty();

            retort.downgrade("base");
            assertThat(left(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatNamesTheDefaultSchemaIsInIt(Database kind, @TempDir Path directory) throws Exception {
        EntityModel job = EntityModel.JOB;
        EntityModel named = new EntityModel(
                "job in public",
                job.bases(),
                job.packages(),
                job.classes(),
                job.mappings(),
                Map.of("hibernate.default_schema", "public"));
        try (TestDatabase database = kind.open()) {
            Retort retort = ModelProject.open(named, database, directory);
            retort.revision(new NewRevision("everything", "a1", true, false));
            retort.upgrade("head");
            assertThat(left(database)).containsExactly(QualifiedName.of("job"));
            assertThat(sentences(retort.check().changes())).isEmpty();
            assertThat(sentences(retort.diff(Source.HISTORY, Source.MODEL))).isEmpty();
        }
    }

    /** The tables, sequences and types that stand in a database, but for the tool's own tables. */
    private static Set<QualifiedName> left(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            Schema schema = Introspectors.of(connection)
                    .introspect(
                            connection,
                            IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(
                                    Stream.of("billing", "catalog", "ledger", "pipeline", "showroom")
                                            .map(Identifier::of)
                                            .toList()));
            Set<QualifiedName> left = new TreeSet<>(schema.tables().keySet());
            left.addAll(schema.sequences().keySet());
            left.addAll(schema.enumTypes().keySet());
            left.addAll(schema.compositeTypes().keySet());
            left.removeAll(MigrationSettings.DEFAULT.ownTables());
            return left;
        }
    }

    private static List<String> sentences(Comparison comparison) {
        return comparison.diff().upgrade().stream()
                .map(DetectedChange::sentence)
                .toList();
    }
}
