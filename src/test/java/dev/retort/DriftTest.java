package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.golden.CaseDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every way to change a database by hand is found and undone. The ways stand in {@code fixtures/drift}; what they start from
 * is what Hibernate itself creates for the bookstore.
 */
class DriftTest {

    private static final List<DriftedBookstore> OPENED = new ArrayList<>();

    @AfterAll
    static void closeDatabases() throws SQLException {
        for (DriftedBookstore bookstore : OPENED) {
            bookstore.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> onPostgresql() throws IOException {
        return drifts(CaseDatabase.POSTGRESQL);
    }

    @TestFactory
    Stream<DynamicTest> onH2() throws IOException {
        return drifts(CaseDatabase.H2);
    }

    private static Stream<DynamicTest> drifts(CaseDatabase database) throws IOException {
        DriftedBookstore bookstore = new DriftedBookstore(database);
        OPENED.add(bookstore);
        return read(Path.of("../fixtures/drift", database.label() + ".sql")).entrySet().stream()
                .map(drift -> DynamicTest.dynamicTest(
                        drift.getKey() + " on " + database, () -> isFoundAndUndone(drift.getValue(), bookstore)));
    }

    private static void isFoundAndUndone(String sql, DriftedBookstore bookstore) throws SQLException {
        bookstore.restore();
        assertThat(bookstore.differences()).as("before the drift").isEmpty();
        bookstore.execute(sql);
        assertThat(bookstore.differences()).as("after the drift").isNotEmpty();
        bookstore.undo();
        assertThat(bookstore.differences()).as("after what was proposed").isEmpty();
    }

    /** The statements of each drift by the comment that names it, in the order of the file. */
    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> drifts = new LinkedHashMap<>();
        for (String paragraph : Files.readString(file).split("\n\n")) {
            String[] nameAndSql = paragraph.split("\n", 2);
            if (!nameAndSql[1].startsWith("--")) {
                drifts.put(nameAndSql[0].substring("-- ".length()), nameAndSql[1]);
            }
        }
        return drifts;
    }
}
