package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into job (id) values (1)",
                "INSERT INTO job SELECT * FROM old_job",
                "update job set name = 'create table x;'",
                "delete from job; -- alter table job\n/* drop table job */ update job set id = 2;",
                "with gone as (delete from job returning *) insert into job_archive select * from gone",
                "(select 1)",
                "merge into job using (values (1)) as v(id) on job.id = v.id when not matched then insert values (v.id)",
                "set lock_timeout = '3s'",
                "grant select on job to reader",
                "create view v as select 1",
                "create or replace view v as select 1",
                "create materialized view v as select 1",
                "create or replace function f() returns int as $$ begin drop table job; end $$ language plpgsql",
                "create constraint trigger t after insert on job execute function f()",
                "create extension if not exists pg_trgm",
                "drop view v",
                "alter policy p on job to reader",
                "alter sequence app.job_seq restart",
                "ALTER SEQUENCE job_seq RESTART WITH 7",
                "alter table job alter column id restart with (select max(id) + 1 from job where (id > 0))",
                "  ",
            })
    void rowsAndWhatNoSchemaDescribesPassSilently(String sql) {
        assertThat(SchemaReach.isPossible(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table job add column x int",
                "alter sequence job_seq restart with 7 increment by 2",
                "alter sequence job_seq increment by 2 restart with 7",
                "alter sequence job_seq restart with (select 1) increment by (select 2)",
                "alter table job add column restart with_zone",
                "create table job (id int)",
                "create temp table job (id int)",
                "create unique index concurrently i on job (id)",
                "update job set id = 1; drop table job",
                "select * into job_copy from job",
                "with j as (select * from job) select * into job_copy from j",
                "do $$ begin alter table job add x int; end $$",
                "call convert_everything()",
                "comment on table job is 'x'",
                "drop extension citext cascade",
                "drop function f cascade",
                "create type mood as enum ('sad')",
            })
    void whateverMayChangeATableIsNotSeenThrough(String sql) {
        assertThat(SchemaReach.isPossible(sql)).isTrue();
    }
}
