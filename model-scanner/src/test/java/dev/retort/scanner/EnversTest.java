package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate creates with Envers beside it on the model's class path equals what is read of the model. */
class EnversTest {

    /** The one of the class paths that holds Envers. */
    private static final ModelHibernate WITH_ENVERS = ModelHibernate.HIBERNATE_7_4;

    static List<EntityModel> models() {
        return MappingModels.ofEnvers();
    }

    @ParameterizedTest
    @MethodSource("models")
    void h2HasTheAuditTables(EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            compare(model, database);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void postgresHasTheAuditTables(EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            compare(model, database);
        }
    }

    private static void compare(EntityModel model, TestDatabase database) throws SQLException {
        WITH_ENVERS.create(model, database);
        Oracle.compare(database, dialect -> scan(model, dialect));
    }

    private static Schema scan(EntityModel model, Dialect dialect) {
        Schema schema = WITH_ENVERS.read(model, dialect).schema();
        assertThat(schema.tables().keySet())
                .as("the table of revisions, which only Envers adds")
                .anyMatch(table -> table.name().text().startsWith("revinfo"));
        return schema;
    }
}
