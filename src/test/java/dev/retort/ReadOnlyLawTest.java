package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.DetectedChange;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import dev.retort.fixtures.models.EntityModels;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 2 (silence) where PostgreSQL cannot be asked what a text means, because the session may not write. */
class ReadOnlyLawTest {

    /** A few of the models; {@code -Dmodels} takes the time for the others. */
    static Stream<EntityModel> models() {
        return System.getProperty("models") == null
                ? EntityModel.spread().stream()
                : Stream.of(EntityModels.all(), MappingModels.all(), MappingModels.ofPostgres())
                        .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void textsAloneTellThatNothingDiffers(EntityModel model, @TempDir Path directory) throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            HibernateSchemaExport.create(model, database);
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        DO $$ BEGIN
                            EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
                        END $$
                        """);
            }
            Retort retort = ModelProject.open(model, database, directory);

            Comparison comparison = retort.diff(Source.DATABASE, Source.MODEL);

            assertThat(comparison.details()).hasSize(1);
            assertThat(comparison.diff().upgrade().stream().map(DetectedChange::sentence))
                    .isEmpty();
        }
    }
}
