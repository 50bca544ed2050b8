package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.environment.Environment;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project whose own classes have a say in what is compared, and in what is written. */
class EnvironmentTest {

    private static final String JOB = """
            @Entity public class Job {
                @Id Long id;
                @Column(length = 40) String name;
                @org.hibernate.annotations.ColumnDefault("1") int priority;
            }
            """;

    @TempDir
    private Path directory;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAnEnvironmentLeavesOutIsNeitherCreatedNorDropped(Supplier<TestDatabase> databases) throws Exception {
        try (TestDatabase database = databases.get()) {
            ScratchProject project = upgraded(database);
            execute(
                    database,
                    "create table legacy_run (id bigint)",
                    "alter table job add column manual varchar(20)",
                    "create index ix_manual on job (name, id)",
                    "alter table job add constraint ck_manual check (priority > 0)",
                    "create sequence seq_manual");
            if (database.dialectName().equals("postgresql")) {
                execute(database, "create type type_manual as enum ('A')");
            }
            project.entity("Kept", "@Entity @Table(name = \"legacy_kept\") public class Kept { @Id Long id; }");
            assertThat(project.retort("diff").out())
                    .contains("legacy_run", "job.manual", "ix_manual", "ck_manual", "seq_manual", "legacy_kept");

            environment(project, """
                    public boolean includes(Table table) {
                        return !table.name().name().text().startsWith("legacy_");
                    }
                    public boolean includes(Table table, Column column) {
                        return !column.name().text().equals("manual");
                    }
                    public boolean includes(Table table, Index index) {
                        return !index.name().text().endsWith("_manual");
                    }
                    public boolean includes(Table table, Constraint constraint) {
                        return !constraint.name().text().endsWith("_manual");
                    }
                    public boolean includes(Sequence sequence) {
                        return !sequence.name().name().text().endsWith("_manual");
                    }
                    public boolean includes(EnumType type) {
                        return !type.name().name().text().endsWith("_manual");
                    }
                    """);
            assertUpToDate(project);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void typesAndDefaultsAreTheSameWhereAnEnvironmentSaysSo(Supplier<TestDatabase> databases) throws Exception {
        try (TestDatabase database = databases.get()) {
            ScratchProject project = upgraded(database);
            String change = database.dialectName().equals("h2") ? "set data type" : "type";
            execute(
                    database,
                    "alter table job alter column name " + change + " varchar(90)",
                    "alter table job alter column priority set default 2");
            assertThat(project.retort("diff").out().lines()).hasSize(2);

            environment(project, """
                    public boolean sameType(Table table, Column from, Column to) {
                        return from.type().equals(SqlType.of("varchar", 90)) && to.type().equals(SqlType.of("varchar", 40));
                    }
                    """);
            assertThat(project.retort("diff").out())
                    .isEqualTo("Detected default change from 2 to 1 on column 'job.priority'\n");
            environment(project, """
                    public boolean sameType(Table table, Column from, Column to) {
                        return true;
                    }
                    public boolean sameDefault(Table table, Column from, Column to) {
                        return table.name().equals(QualifiedName.of("job")) && from.name().text().equals("priority");
                    }
                    """);
            assertUpToDate(project);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void operationsAreRewrittenAlsoToOnesOfTheProject(Supplier<TestDatabase> databases) throws Exception {
        try (TestDatabase database = databases.get()) {
            ScratchProject project = project(database).source("Grant", """
                    package app;

                    import dev.retort.operation.OwnOperation;
                    import java.util.List;

                    public record Grant(List<String> privileges, String table) implements OwnOperation {
                        @Override
                        public List<String> statements(String database) {
                            String what = database.equals("PostgreSQL") ? "TABLE " : "";
                            return List.of("GRANT " + String.join(", ", privileges) + " ON " + what + table + " TO PUBLIC");
                        }
                    }
                    """);
            environment(project, """
                    public List<Operation> rewrite(Operation operation) {
                        if (operation instanceof CreateTable create) {
                            return List.of(create, new Grant(List.of("SELECT", "INSERT"), create.table().name().toString()));
                        }
                        return operation instanceof DropTable ? List.of() : List.of(operation);
                    }
                    """);
            Outcome written = project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
            assertThat(written.err()).isEqualTo("Detected added table 'job'\n");
            assertThat(Files.readString(project.revisions().resolve("Ra1_create_job.java")))
                    .contains("import app.Grant;", "op.invoke(new Grant(List.of(\"SELECT\", \"INSERT\"), \"job\"));")
                    .doesNotContain("dropTable");

            assertThat(project.retort("upgrade").err()).isEqualTo("Running upgrade <base> -> a1, create job\n");
            assertThat(count(
                            database,
                            "select count(*) from information_schema.table_privileges where lower(table_name) = 'job'"
                                    + " and grantee = 'PUBLIC'"))
                    .isPositive();
            execute(database, "create table old (id bigint)");
            assertUpToDate(project);
        }
    }

    @Test
    void aTemplateReadsWhatAnEnvironmentTells() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = project(database);
            project.write("frame.ftl", """
                    // ${variables.ticket}
                    package ${packageName};
                    <#list imports as name>
                    import ${name};
                    </#list>
                    @Revision(${annotation})
                    public final class ${className} implements Migration {
                        @Override public void upgrade(Operations op) {}
                        @Override public void downgrade(Operations op) {}
                    }
                    """);
            project.write("retort.toml", "template = \"frame.ftl\"\n" + Files.readString(project.configuration()));
            environment(project, """
                    public java.util.Map<String, String> templateVariables(String message) {
                        return java.util.Map.of("ticket", "https://issues.example/" + message.split(" ")[0]);
                    }
                    """);
            project.retort("revision", "--rev-id", "a1", "-m", "SHOP-7 add a table");
            assertThat(Files.readString(project.revisionFiles().get(0)))
                    .startsWith("// https://issues.example/SHOP-7\n");
        }
    }

    @Test
    void anEnvironmentThatFailsIsNamed() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = environment(project(database), """
                    public boolean includes(Table table) {
                        throw new IllegalStateException("no idea");
                    }
                    """);
            Outcome outcome = project.retort("diff");
            assertThat(outcome.err())
                    .isEqualTo("error: Environment app.Rules fails: java.lang.IllegalStateException: no idea\n");
            assertThat(outcome.status()).isEqualTo(2);

            project.service(Environment.class, "app.Nowhere");
            assertThat(project.retort("diff").err())
                    .startsWith("error: An environment on the class path of " + project.configuration())
                    .contains("app.Nowhere");
        }
    }

    private ScratchProject project(TestDatabase database) {
        return new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB);
    }

    private ScratchProject upgraded(TestDatabase database) {
        ScratchProject project = project(database);
        project.retort("revision", "--autogenerate", "-m", "create job");
        assertThat(project.retort("upgrade").status()).isZero();
        assertUpToDate(project);
        return project;
    }

    private static ScratchProject environment(ScratchProject project, String methods) {
        return project.source("Rules", """
                package app;

                import dev.retort.environment.Environment;
                import dev.retort.operation.*;
                import dev.retort.schema.*;
                import java.util.List;

                public final class Rules implements Environment {
                %s
                }
                """.formatted(methods)).service(Environment.class, "app.Rules");
    }

    private static void assertUpToDate(ScratchProject project) {
        assertThat(project.retort("diff").out()).isEqualTo("No differences from the database to the model.\n");
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long count(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
