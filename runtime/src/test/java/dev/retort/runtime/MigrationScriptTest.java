package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationScriptTest {

    private static final Dialect POSTGRESQL = Dialects.forUrl("jdbc:postgresql:x");
    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:x");

    @TempDir
    Path directory;

    private RevisionFiles files;

    @BeforeEach
    void files() {
        files = new RevisionFiles(directory);
    }

    @Test
    void whatIsSaidOfSqlIsNotWritten() throws Exception {
        files.write("a", "", """
                op.execute("create table one (id bigint)")
                        .effect(schema -> schema.createTable("one", column("id", bigint())));
                """, "");

        assertThat(script(POSTGRESQL).upgrade("base", "head")).containsOnlyOnce("one");
    }

    @Test
    void eachRevisionIsATransaction() throws Exception {
        files.write("a", "", "op.createSequence(\"s\");", "op.dropSequence(\"s\");")
                .write("b", "a", "op.execute(\"select ? -- why\", \"it's\"); op.execute(\"select 2;\");", "");

        assertThat(script(POSTGRESQL).upgrade("base", "head")).isEqualTo("""
                CREATE TABLE retort_version (
                    version_num varchar(64) NOT NULL,
                    CONSTRAINT retort_version_pkey PRIMARY KEY (version_num)
                );

                -- Running upgrade <base> -> a, make a

                BEGIN;

                CREATE SEQUENCE s;

                INSERT INTO retort_version (version_num) VALUES ('a');

                COMMIT;

                -- Running upgrade a -> b, make b

                BEGIN;

                select 'it''s' -- why
                ;

                select 2;

                UPDATE retort_version SET version_num = 'b' WHERE version_num = 'a';

                COMMIT;

                """);
    }

    @Test
    void aDatabaseWithoutTransactionalDdlGetsNoTransactions() throws Exception {
        files.write("a", "", "op.createSequence(\"s\");", "op.dropSequence(\"s\");");

        assertThat(script(H2).downgrade("a", "base")).isEqualTo("""
                -- Running downgrade a -> <base>, make a

                DROP SEQUENCE s;

                DELETE FROM retort_version WHERE version_num = 'a';

                """);
    }

    @Test
    void nothingToDoIsAnEmptyScript() throws Exception {
        files.write("a", "", "", "");

        assertThat(script(H2).upgrade("a", "head")).isEmpty();
    }

    @Test
    void aStampIsAScriptOfItsOwn() throws Exception {
        files.write("a", "", "", "").write("b", "a", "", "");

        assertThat(script(H2).stamp("a", List.of("head"))).isEqualTo("""
                UPDATE retort_version SET version_num = 'b' WHERE version_num = 'a';

                """);
    }

    @Test
    void aRevisionThatNeedsAConnectionIsRefused() throws Exception {
        files.write("a", "", "op.connection();", "");

        assertThatThrownBy(() -> script(H2).upgrade("base", "head"))
                .hasMessage("Revision 'a' (" + directory.resolve("Ra.java") + ") cannot be written as a script:"
                        + " at Ra.java:15: it asks for op.connection(), but there is none while a script is written:"
                        + " say what it does with op.execute(...), or run it against the database");
    }

    @ParameterizedTest
    @EnumSource
    void theScriptDoesWhatTheUpgradeDoes(TestDatabases kind) throws Exception {
        files.write("a", "", """
                op.createTable("t", column("id", integer()).notNull().identity(), column("name", varchar(20)).comment("it's"),
                        column("at", timestamp()), primaryKey("id"), unique("name"), comment("a; b -- c"));
                op.createIndex("t", index(key("name").descending()));
                op.bulkInsert("t", columns("name", "at"), row("a;b", java.time.LocalDateTime.of(2026, 1, 2, 3, 4)), row(null, null));
                """, "").write("b", "a", """
                op.alterColumn("t", "name", setType(varchar(40)), setDefault("'x'"));
                op.execute("update t set name = ? where name is null", "it's -- ?");
                """, "");
        try (TestDatabase online = kind.start();
                TestDatabase offline = kind.start()) {
            new Migrator(online::open, revisions(), MigrationSettings.DEFAULT, MigrationListener.NONE).upgrade("head");
            run(script(TestDatabases.dialect(offline)).upgrade("base", "head"), offline);

            for (String query : List.of(
                    "select id, name, at from t order by id",
                    "select version_num from retort_version",
                    "select column_name, data_type, column_default, is_nullable, character_maximum_length"
                            + " from information_schema.columns where lower(table_name) = 't' order by ordinal_position",
                    "select constraint_name, constraint_type from information_schema.table_constraints"
                            + " where lower(table_name) = 't' order by 1")) {
                assertThat(TestDatabases.query(offline, query))
                        .isNotEmpty()
                        .isEqualTo(TestDatabases.query(online, query));
            }
        }
    }

    private static void run(String script, TestDatabase database) throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            if (database.dialectName().equals("h2")) {
                RunScript.execute(connection, new StringReader(script));
            } else {
                statement.execute(script);
            }
        }
    }

    private RevisionDirectory revisions() {
        return SourceDirectory.of(directory, List.of());
    }

    private MigrationScript script(Dialect dialect) {
        return new MigrationScript(dialect, revisions(), MigrationSettings.DEFAULT);
    }
}
