package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Server;
import dev.retort.dialect.Server.Folding;
import dev.retort.fixtures.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ServerTest {

    @Test
    void aConnectionTellsItsServer() throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                Connection connection = database.open()) {
            assertThat(Server.of(connection.getMetaData())).isEqualTo(new Server("H2", 2, 4, Folding.UPPER));
        }
        try (TestDatabase database = TestDatabase.postgres();
                Connection connection = database.open()) {
            assertThat(Server.of(connection.getMetaData())).hasToString("PostgreSQL 18");
            assertThat(Server.of(connection.getMetaData()).folding()).isEqualTo(Folding.LOWER);
        }
    }

    @Test
    void theSettingsOfAUrlDecideTheFolding() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE")) {
            assertThat(Server.of(connection.getMetaData()).folding()).isEqualTo(Folding.NONE);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE")) {
            assertThat(Server.of(connection.getMetaData()).folding()).isEqualTo(Folding.LOWER);
        }
    }
}
