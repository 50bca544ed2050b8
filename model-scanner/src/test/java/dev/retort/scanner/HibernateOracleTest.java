package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import dev.retort.fixtures.models.EntityModels;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate itself creates on a real database equals what was scanned. */
class HibernateOracleTest {

    static Stream<EntityModel> models() {
        return Stream.concat(EntityModels.all().stream(), MappingModels.all().stream());
    }

    /** Settings and XML change where a mapping comes from, not what it is; each Hibernate has the models without them. */
    static Stream<EntityModel> modelsBySettingsAndXml() {
        return Stream.concat(MappingModels.bySettings().stream(), Stream.of(MappingModels.ofXml()));
    }

    @ParameterizedTest
    @MethodSource("modelsBySettingsAndXml")
    void h2HasWhatWasScannedUnderOtherSettingsOrByXml(EntityModel model) throws SQLException {
        h2HasWhatWasScanned(model);
    }

    @ParameterizedTest
    @MethodSource("modelsBySettingsAndXml")
    void postgresHasWhatWasScannedUnderOtherSettingsOrByXml(EntityModel model) throws SQLException {
        postgresHasWhatWasScanned(model);
    }

    static Stream<EntityModel> modelsOfH2() {
        return Stream.concat(models(), MappingModels.ofH2().stream());
    }

    @ParameterizedTest
    @MethodSource("modelsOfH2")
    void h2HasWhatWasScanned(EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            compare(model, database);
        }
    }

    static Stream<EntityModel> modelsOfPostgres() {
        return Stream.concat(models(), MappingModels.ofPostgres().stream());
    }

    @ParameterizedTest
    @MethodSource("modelsOfPostgres")
    void postgresHasWhatWasScanned(EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            compare(model, database);
        }
    }

    private static void compare(EntityModel model, TestDatabase database) throws SQLException {
        HibernateSchemaExport.create(model, database);
        Oracle.compare(database, dialect -> scan(model, dialect));
    }

    private static Schema scan(EntityModel model, Dialect dialect) {
        ScannedModel scanned = new ModelScanner()
                .scan(ScanRequest.of(dialect, List.of(ModelHibernate.place(EntityModel.class)))
                        .withSelection(new ModelSelection(
                                names(model.bases()),
                                model.packages(),
                                model.packages().isEmpty() ? names(model.classes()) : List.of(),
                                model.mappings(),
                                ""))
                        .withSettings(model.settings()));
        assertThat(scanned.warnings()).isEmpty();
        return scanned.schema();
    }

    private static List<String> names(List<Class<?>> classes) {
        return classes.stream().map(Class::getName).toList();
    }
}
