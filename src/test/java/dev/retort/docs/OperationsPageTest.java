package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.MigrationListener;
import dev.retort.runtime.MigrationScript;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Migrator;
import dev.retort.runtime.Operations;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.runtime.directory.SourceDirectory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The operations of the page, each a revision: the SQL beneath is what becomes of it on each database, and runs there. {@code
 * -Ddocs.update} writes the SQL into the page, for a person to review in the diff.
 */
class OperationsPageTest {

    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```\n\n```sql\n.*?```", Pattern.DOTALL);

    private static final Pattern REFUSAL =
            Pattern.compile(".* cannot be written as a script: (?:at \\S+: )?(.*)", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @TempDir
    private Path cache;

    @Test
    void thePageShowsWhatBecomesOfEachOperation() throws Exception {
        String page = Files.readString(PAGE);
        RevisionDirectory revisions = revisions(page);
        List<Map<String, String>> examples = new ArrayList<>();
        revisions.graph().revisions().forEach(revision -> examples.add(new LinkedHashMap<>()));
        try (TestDatabase postgres = TestDatabase.postgres();
                TestDatabase h2 = TestDatabase.h2()) {
            run(revisions, postgres, "PostgreSQL", examples);
            run(revisions, h2, "H2", examples);
        }

        Iterator<Map<String, String>> outcomes = examples.iterator();
        String actual = EXAMPLE.matcher(page)
                .replaceAll(example -> Matcher.quoteReplacement(
                        "```java\n" + example.group(1) + "```\n\n```sql\n" + sql(outcomes.next()) + "```"));
        if (System.getProperty("docs.update") != null) {
            Files.writeString(PAGE, actual);
        } else {
            assertThat(actual).isEqualTo(page);
        }
    }

    @Test
    void thePageNamesEveryOperation() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Arrays.stream(Operations.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .distinct()
                        .sorted())
                .allSatisfy(name -> assertThat(page).contains("op." + name + "("));
    }

    /** The examples as revisions that follow one another. */
    private RevisionDirectory revisions(String page) throws IOException {
        Matcher example = EXAMPLE.matcher(page);
        for (int number = 1; example.find(); number++) {
            Files.writeString(directory.resolve("R" + id(number) + ".java"), """
                    import static dev.retort.runtime.Definitions.*;
                    import static dev.retort.runtime.Types.*;
                    import static dev.retort.schema.ReferentialAction.*;

                    import dev.retort.runtime.*;

                    @Revision(id = "%s"%s)
                    public final class R%1$s implements Migration {
                        @Override
                        public void upgrade(Operations op) {
                    %s
                        }
                        @Override
                        public void downgrade(Operations op) {}
                    }
                    """.formatted(
                            id(number), number == 1 ? "" : ", revises = \"" + id(number - 1) + "\"", example.group(1)));
        }
        RevisionDirectory revisions = SourceDirectory.of(directory, List.of()).withCache(cache);
        revisions.load(revisions.graph().revisions()).close();
        return revisions;
    }

    private static String id(int number) {
        return "n%02d".formatted(number);
    }

    /** Runs each example where the one before it led, and notes its SQL, or why the database refuses it. */
    private static void run(
            RevisionDirectory revisions, TestDatabase database, String name, List<Map<String, String>> examples)
            throws SQLException {
        MigrationScript scripts = new MigrationScript(dialect(database), revisions, MigrationSettings.DEFAULT);
        Migrator migrator = new Migrator(database::open, revisions, MigrationSettings.DEFAULT, MigrationListener.NONE);
        for (int number = 1; number <= examples.size(); number++) {
            String outcome;
            try {
                outcome = statements(scripts.upgrade(number == 1 ? "base" : id(number - 1), id(number)));
                migrator.upgrade(id(number));
            } catch (RetortException e) {
                outcome = refusal(e.getMessage());
                migrator.purgeAndStamp(List.of(id(number)));
            }
            examples.get(number - 1).put(name, outcome);
        }
    }

    private static String refusal(String message) {
        Matcher refusal = REFUSAL.matcher(message);
        assertThat(refusal.matches()).as(message).isTrue();
        return "-- refused: " + refusal.group(1) + "\n";
    }

    /** The script without what is the same in each. */
    private static String statements(String script) {
        String body = script.substring(script.indexOf("-- Running upgrade"));
        return body.lines()
                .filter(line -> !line.isBlank()
                        && !line.startsWith("-- Running upgrade")
                        && !line.equals("BEGIN;")
                        && !line.equals("COMMIT;")
                        && !line.contains("retort_version"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static String sql(Map<String, String> outcomes) {
        if (outcomes.values().stream().distinct().count() == 1) {
            return "-- " + String.join(" and ", outcomes.keySet()) + "\n"
                    + outcomes.values().iterator().next();
        }
        StringBuilder sql = new StringBuilder();
        outcomes.forEach((database, outcome) -> sql.append(sql.isEmpty() ? "" : "\n")
                .append("-- ")
                .append(database)
                .append('\n')
                .append(outcome));
        return sql.toString();
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Dialects.of(Server.of(connection.getMetaData()));
        }
    }
}
