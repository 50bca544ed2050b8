package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.DetectedChange;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws 2 (silence) and 5 (fixpoint) under the settings by which H2 stores names otherwise, or acts as another database. */
class H2SettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DEFAULT_NULL_ORDERING=HIGH",
                "MODE=PostgreSQL",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "MODE=MySQL",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MariaDB",
                "MODE=Oracle",
                "MODE=MSSQLServer",
                "MODE=DB2",
                "MODE=Derby",
                "MODE=HSQLDB",
                "MODE=STRICT",
                "MODE=LEGACY"
            })
    void nothingIsReportedThatIsNotThere(String settings, @TempDir Path directory) throws Exception {
        for (EntityModel model : models(settings)) {
            Path project = Files.createDirectory(directory.resolve(model.name()));
            requireSilence(model, settings, project.resolve("by Hibernate"));
            requireFixpoint(model, settings, project.resolve("by Retort"));
        }
    }

    /** Hibernate's own SQL for the bookstore asks for types that some modes do not know. */
    private static List<EntityModel> models(String settings) {
        return settings.contains("MODE=PostgreSQL") || settings.contains("MODE=MSSQLServer")
                ? List.of(EntityModel.JOB, EntityModel.CONFIGURATION, EntityModel.METADATA)
                : List.of(EntityModel.BOOKSTORE);
    }

    private static void requireSilence(EntityModel model, String settings, Path directory) throws SQLException {
        try (TestDatabase database = TestDatabase.h2(settings)) {
            HibernateSchemaExport.create(model, database);
            try (RepeatedCheck check = RepeatedCheck.ofModel(model, database, directory)) {
                assertThat(sentences(check.check())).isEmpty();
                assertThat(sentences(check.reverseCheck())).isEmpty();
            }
        }
    }

    private static void requireFixpoint(EntityModel model, String settings, Path directory) throws SQLException {
        try (TestDatabase database = TestDatabase.h2(settings)) {
            Retort retort = ModelProject.open(model, database, directory);
            retort.revision(new NewRevision("everything", "a1", true, false));
            retort.upgrade("head");
            assertThat(sentences(retort.diff(Source.DATABASE, Source.MODEL))).isEmpty();
        }
    }

    private static List<String> sentences(Comparison comparison) {
        return comparison.diff().upgrade().stream()
                .map(DetectedChange::sentence)
                .toList();
    }
}
