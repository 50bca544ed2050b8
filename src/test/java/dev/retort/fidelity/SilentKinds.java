package dev.retort.fidelity;

import static dev.retort.fidelity.Columns.columns;
import static dev.retort.fidelity.Indexes.indexes;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.H2;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.Tables.tables;

import java.util.List;
import java.util.stream.Stream;

/** What a database may hold beside what is compared: it is never taken for a difference and never touched. */
final class SilentKinds {

    private SilentKinds() {}

    static List<Kind> all() {
        return Stream.of(othersOwn(), otherObjects(), ofPostgres(), physical())
                .flatMap(List::stream)
                .toList();
    }

    private static Kind database(String name, String sql, String reason, String restoredBy) {
        return of(name, Finder.DATABASE).by(sql).leftAlone(reason).restoredBy(restoredBy);
    }

    private static Kind postgres(String name, String sql, String reason, String restoredBy) {
        return of(name, Finder.DATABASE).on(POSTGRESQL, sql).leftAlone(reason).restoredBy(restoredBy);
    }

    private static List<Kind> othersOwn() {
        return List.of(
                database(
                                "table of Flyway's",
                                "CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY)",
                                "another tool owns it",
                                "DROP TABLE flyway_schema_history")
                        .remarked("flyway_schema_history"),
                database(
                                "table of Liquibase's",
                                "CREATE TABLE databasechangelog (id varchar(255))",
                                "another tool owns it",
                                "DROP TABLE databasechangelog")
                        .remarked("databasechangelog"),
                postgres(
                        "table of an extension's",
                        "CREATE EXTENSION pg_stat_statements",
                        "the extension owns it",
                        "DROP EXTENSION pg_stat_statements"),
                of("partitions of a table", Finder.DATABASE)
                        .on(
                                POSTGRESQL,
                                "CREATE TABLE surplus (id integer) PARTITION BY RANGE (id)",
                                "CREATE TABLE surplus_1 PARTITION OF surplus FOR VALUES FROM (1) TO (2)",
                                "CREATE TABLE surplus_2 PARTITION OF surplus DEFAULT")
                        .undoneBy("drop_table surplus"),
                of("invalid index of a failed concurrent build", tables())
                        .on(
                                POSTGRESQL,
                                "CREATE INDEX surplus ON {table} ({first})",
                                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{neighbour_sql}surplus'::regclass")
                        .leftAlone("the next attempt may be under way")
                        .remarked("is invalid")
                        .restoredBy("DROP INDEX {neighbour_sql}surplus"),
                of("index of the model's made invalid", indexes())
                        .on(POSTGRESQL, "UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{index}'::regclass")
                        .leftAlone("REINDEX builds it anew where it stands")
                        .remarked("is invalid")
                        .restoredBy("UPDATE pg_index SET indisvalid = true WHERE indexrelid = '{index}'::regclass"));
    }

    private static List<Kind> otherObjects() {
        return List.of(
                of("view", tables())
                        .by("CREATE VIEW surplus AS SELECT * FROM {table}")
                        .leftAlone("no mapping describes it")
                        .restoredBy("DROP VIEW surplus"),
                of("materialized view", tables())
                        .on(POSTGRESQL, "CREATE MATERIALIZED VIEW surplus AS SELECT {first} FROM {table}")
                        .leftAlone("no mapping describes it")
                        .restoredBy("DROP MATERIALIZED VIEW surplus"),
                of("trigger", tables().keyed())
                        .on(
                                POSTGRESQL,
                                "CREATE FUNCTION surplus() RETURNS trigger LANGUAGE plpgsql AS"
                                        + " 'BEGIN RETURN NEW; END'",
                                "CREATE TRIGGER surplus BEFORE INSERT ON {table} FOR EACH ROW"
                                        + " EXECUTE FUNCTION surplus()")
                        .on(
                                H2,
                                "CREATE TRIGGER {prefix}surplus AFTER INSERT ON {table} FOR EACH ROW"
                                        + " CALL 'org.h2.fulltext.FullText$FullTextTrigger'")
                        .leftAlone("no mapping describes it")
                        .restoredOn(POSTGRESQL, "DROP FUNCTION surplus CASCADE")
                        .restoredOn(H2, "DROP TRIGGER {prefix}surplus"),
                database(
                        "domain that no column has",
                        "CREATE DOMAIN surplus AS integer CHECK (VALUE > 0)",
                        "no mapping describes it",
                        "DROP DOMAIN surplus"),
                of("synonym", tables())
                        .on(H2, "CREATE SYNONYM surplus FOR {table}")
                        .leftAlone("no mapping describes it")
                        .restoredBy("DROP SYNONYM surplus"),
                database(
                        "temporary table",
                        "CREATE LOCAL TEMPORARY TABLE surplus (id integer)",
                        "it is gone with its session",
                        "DROP TABLE IF EXISTS surplus"),
                of("privilege granted", tables())
                        .on(POSTGRESQL, "GRANT SELECT ON {table} TO PUBLIC")
                        .on(H2, "GRANT SELECT ON {table} TO PUBLIC")
                        .leftAlone("no mapping describes it")
                        .restoredBy("REVOKE SELECT ON {table} FROM PUBLIC"));
    }

    private static List<Kind> ofPostgres() {
        return List.of(
                postgres(
                        "function",
                        "CREATE FUNCTION surplus() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                        "no mapping describes it",
                        "DROP FUNCTION surplus"),
                of("row-level security", tables())
                        .on(
                                POSTGRESQL,
                                "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
                                "CREATE POLICY surplus ON {table} USING (true)")
                        .leftAlone("no mapping describes it")
                        .restoredBy("DROP POLICY surplus ON {table}", "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"),
                of("rule", tables())
                        .on(POSTGRESQL, "CREATE RULE surplus AS ON INSERT TO {table} DO ALSO SELECT 1")
                        .leftAlone("no mapping describes it")
                        .restoredBy("DROP RULE surplus ON {table}"),
                of("extended statistics", tables().ofTwoColumns())
                        .on(POSTGRESQL, "CREATE STATISTICS surplus ON {first}, {second} FROM {table}")
                        .leftAlone("no mapping describes it")
                        .restoredBy("DROP STATISTICS surplus"),
                of("index comment", indexes())
                        .on(POSTGRESQL, "COMMENT ON INDEX {index} IS 'surplus'")
                        .leftAlone("no mapping describes it")
                        .restoredBy("COMMENT ON INDEX {index} IS NULL"));
    }

    private static List<Kind> physical() {
        return List.of(
                of("table UNLOGGED", tables().unreferenced().unreferring())
                        .on(POSTGRESQL, "ALTER TABLE {table} SET UNLOGGED")
                        .leftAlone("how a table is stored is the operator's")
                        .restoredBy("ALTER TABLE {table} SET LOGGED"),
                of("storage parameters of a table", tables())
                        .on(POSTGRESQL, "ALTER TABLE {table} SET (fillfactor = 70)")
                        .leftAlone("how a table is stored is the operator's")
                        .restoredBy("ALTER TABLE {table} RESET (fillfactor)"),
                of("storage parameters of an index", indexes().plain())
                        .on(POSTGRESQL, "ALTER INDEX {index} SET (fillfactor = 70)")
                        .leftAlone("how an index is stored is the operator's")
                        .restoredBy("ALTER INDEX {index} RESET (fillfactor)"),
                of("storage of a column", columns().typed("varchar(\\(\\d+\\))?|text"))
                        .on(POSTGRESQL, "ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL")
                        .leftAlone("how a column is stored is the operator's")
                        .restoredBy("ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE DEFAULT"),
                of("statistics target of a column", columns())
                        .on(POSTGRESQL, "ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 500")
                        .leftAlone("how a column is analyzed is the operator's")
                        .restoredBy("ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS DEFAULT"),
                of("replica identity", tables())
                        .on(POSTGRESQL, "ALTER TABLE {table} REPLICA IDENTITY FULL")
                        .leftAlone("how a table is replicated is the operator's")
                        .restoredBy("ALTER TABLE {table} REPLICA IDENTITY DEFAULT"),
                of("index that the table is clustered on", indexes().plain())
                        .on(POSTGRESQL, "ALTER TABLE {table} CLUSTER ON {new}")
                        .leftAlone("how a table is stored is the operator's")
                        .restoredBy("ALTER TABLE {table} SET WITHOUT CLUSTER"));
    }
}
