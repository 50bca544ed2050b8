package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database has beside tables, sequences and types is listed, each by its kind and name. */
class UnmanagedObjectsTest {

    @Test
    void postgres() throws SQLException {
        try (LiveDatabase database = LiveDatabase.postgres()) {
            database.execute("""
                    CREATE TABLE job (id integer PRIMARY KEY, phase text);
                    CREATE SEQUENCE job_seq;
                    CREATE TYPE mood AS ENUM ('sad');
                    CREATE VIEW active_job AS SELECT * FROM job;
                    CREATE MATERIALIZED VIEW job_count AS SELECT count(*) FROM job;
                    CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                    CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
                    CREATE PROCEDURE clean() LANGUAGE sql AS 'DELETE FROM job';
                    CREATE TRIGGER audited BEFORE UPDATE ON job FOR EACH ROW EXECUTE FUNCTION audit();
                    CREATE RULE kept AS ON DELETE TO job DO INSTEAD NOTHING;
                    ALTER TABLE job ENABLE ROW LEVEL SECURITY;
                    CREATE POLICY own ON job USING (true);
                    GRANT SELECT, INSERT ON job TO PUBLIC;
                    CREATE DOMAIN amount AS numeric CHECK (value > 0);
                    CREATE TABLE event (day date) PARTITION BY RANGE (day);
                    CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                    CREATE INDEX ix_job_phase ON job (phase);
                    UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_job_phase'::regclass;
                    CREATE EXTENSION citext;
                    CREATE TABLE dictionary (word text);
                    ALTER EXTENSION citext ADD TABLE dictionary;
                    CREATE STATISTICS job_statistics ON id, phase FROM job;
                    CREATE SCHEMA elsewhere;
                    CREATE VIEW elsewhere.hidden AS SELECT 1;
                    CREATE TEMPORARY VIEW fleeting AS SELECT 1;
                    """);

            assertThat(unmanaged(database))
                    .filteredOn(line -> !line.startsWith("extension"))
                    .containsExactly(
                            "domain 'amount'",
                            "function 'audit' ()",
                            "function 'twice' (n integer)",
                            "grant 'job' to everyone: INSERT, SELECT",
                            "invalid index 'ix_job_phase' on 'job'",
                            "materialized view 'job_count'",
                            "partition 'event_2026' of 'event'",
                            "partitioning 'event' by RANGE (day)",
                            "policy 'own' on 'job'",
                            "procedure 'clean' ()",
                            "row level security 'job'",
                            "rule 'kept' on 'job'",
                            "statistics 'job_statistics'",
                            "table 'dictionary' of extension 'citext'",
                            "trigger 'audited' on 'job'",
                            "view 'active_job'");
            assertThat(unmanaged(database)).anyMatch(line -> line.startsWith("extension 'citext' version "));
            assertThat(database.inspect().passedOver()).containsExactly("1 table of extension 'citext'", "1 partition");
        }
    }

    @Test
    void postgresOptionsThatNoSchemaValueHolds() throws SQLException {
        try (LiveDatabase database = LiveDatabase.postgres()) {
            database.assumeAtLeast(18, 0);
            database.execute("""
                    CREATE EXTENSION btree_gist;
                    CREATE TYPE pair AS (a integer, b text);
                    CREATE TABLE pair_table OF pair;
                    CREATE UNLOGGED TABLE visit (
                        id integer PRIMARY KEY, page text, note text COMPRESSION pglz, CHECK (id > 0) NO INHERIT)
                        WITH (fillfactor = 70, toast.autovacuum_enabled = false);
                    ALTER TABLE visit ALTER page SET STORAGE external, ALTER page SET STATISTICS 500,
                        ALTER id SET (n_distinct = -0.5), REPLICA IDENTITY FULL, CLUSTER ON visit_pkey,
                        ADD CONSTRAINT page_given NOT NULL page NOT VALID;
                    CREATE INDEX ix_visit_page ON visit (page) WITH (deduplicate_items = off);
                    CREATE TABLE remark (id integer, day daterange, PRIMARY KEY (id, day WITHOUT OVERLAPS));
                    CREATE TABLE shop_remark (shop integer) INHERITS (remark);
                    CREATE TABLE event (day date) PARTITION BY RANGE (day);
                    CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
                        WITH (fillfactor = 70);
                    CREATE TABLE job (id serial, other integer);
                    CREATE SEQUENCE job_other_seq OWNED BY job.other;
                    CREATE TYPE mood AS ENUM ('fine');
                    COMMENT ON INDEX ix_visit_page IS 'a';
                    COMMENT ON CONSTRAINT page_given ON visit IS 'b';
                    COMMENT ON SEQUENCE job_other_seq IS 'c';
                    COMMENT ON TYPE mood IS 'd';
                    GRANT SELECT (page) ON visit TO PUBLIC;
                    CREATE COLLATION bytewise FROM "C";
                    CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
                    """);

            assertThat(unmanaged(database))
                    .filteredOn(line -> !line.startsWith("extension"))
                    .containsExactly(
                            "clustering 'visit' on 'visit_pkey'",
                            "collation 'bytewise'",
                            "column options 'visit' 'id': n_distinct=-0.5",
                            "column storage 'visit' 'page': external",
                            "comment 'ix_visit_page' on index of 'visit'",
                            "comment 'job_other_seq' on sequence",
                            "comment 'mood' on enumeration type",
                            "comment 'page_given' on constraint of 'visit'",
                            "compression 'visit' 'note': pglz",
                            "constraint 'page_given' on 'visit': NOT NULL page NOT VALID",
                            "constraint 'remark_pkey' on 'remark': PRIMARY KEY (id, day WITHOUT OVERLAPS)",
                            "constraint 'visit_id_check' on 'visit': CHECK ((id > 0)) NO INHERIT",
                            "grant 'visit' to everyone: SELECT on column 'page'",
                            "inheritance 'shop_remark' from 'remark'",
                            "owned sequence 'job_other_seq' of column 'other' of 'job'",
                            "partition 'event_2026' of 'event'",
                            "partitioning 'event' by RANGE (day)",
                            "replica identity 'visit' full",
                            "statistics target 'visit' 'page': 500",
                            "storage parameters 'ix_visit_page' deduplicate_items=off",
                            "storage parameters 'visit' fillfactor=70, toast.autovacuum_enabled=false",
                            "text search configuration 'plain'",
                            "typed table 'pair_table' of 'pair'",
                            "unlogged table 'visit'");
        }
    }

    @Test
    void h2() throws SQLException {
        try (LiveDatabase database = LiveDatabase.h2()) {
            database.execute("""
                    CREATE TABLE job (id integer PRIMARY KEY, phase varchar(20));
                    CREATE SEQUENCE job_seq;
                    CREATE VIEW active_job AS SELECT * FROM job;
                    CREATE ALIAS twice AS 'int twice(int n) { return 2 * n; }';
                    CREATE DOMAIN amount AS numeric CHECK (value > 0);
                    CREATE CONSTANT answer VALUE 42;
                    CREATE SYNONYM task FOR job;
                    CREATE USER reader PASSWORD 'x';
                    GRANT SELECT ON job TO reader;
                    CREATE SCHEMA elsewhere;
                    CREATE VIEW elsewhere.hidden AS SELECT 1;
                    CREATE LOCAL TEMPORARY TABLE fleeting (id integer);
                    CREATE TRIGGER audited BEFORE UPDATE ON job FOR EACH ROW
                        CALL 'org.h2.api.TriggerAdapter';
                    """.replace("org.h2.api.TriggerAdapter", IdleTrigger.class.getName()));

            assertThat(unmanaged(database))
                    .containsExactly(
                            "constant 'answer'",
                            "domain 'amount'",
                            "function 'twice'",
                            "grant 'job' to 'READER': SELECT",
                            "synonym 'task' for 'JOB'",
                            "trigger 'audited' on 'JOB'",
                            "view 'active_job'");
        }
    }

    @Test
    void aConstantNumberOfStatements() throws SQLException {
        for (LiveDatabase opened : List.of(LiveDatabase.postgres(), LiveDatabase.h2())) {
            try (LiveDatabase database = opened) {
                int few = statements(database, 0, 3);
                assertThat(statements(database, 3, 200)).isEqualTo(few).isBetween(1, 3);
            }
        }
    }

    private static int statements(LiveDatabase database, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            database.execute("CREATE VIEW v" + i + " AS SELECT 1 AS one");
        }
        StatementCount count = new StatementCount();
        Connection counted = count.over(database.connection());
        assertThat(database.introspector().unmanaged(counted, IntrospectionScope.DEFAULT_SCHEMA))
                .hasSize(to);
        return count.executions();
    }

    private static List<String> unmanaged(LiveDatabase database) {
        return database.introspector().unmanaged(database.connection(), IntrospectionScope.DEFAULT_SCHEMA).stream()
                .map(UnmanagedObject::toString)
                .toList();
    }
}
