package dev.retort.scanner.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.selection.ObjectKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatedObjectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table Line (id int)                                          | TABLE      | Line",
                "CREATE UNLOGGED TABLE IF NOT EXISTS audit.line (id int)             | TABLE      | audit.line",
                "create index line_text on line (lower(text))                        | INDEX      | line.line_text",
                "create unique index concurrently if not exists i on only s.line (x) | INDEX      | s.line.i",
                "create index s.i on s.\"Line\" (x)                                  | INDEX      | s.\"Line\".i",
                "alter table line add constraint c check (id > 0)                    | CONSTRAINT | line.c",
                "alter table if exists only line add constraint c unique (id)        | CONSTRAINT | line.c"
            })
    void whatIsCreatedIsNamed(String statement, ObjectKind kind, String pattern) {
        assertThat(CreatedObject.of(statement)).hasValue(new CreatedObject(kind, pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create view v as select 1",
                "create cast (varchar as Mood) with inout as implicit",
                "insert into numbers values (1)",
                "alter table line add column x int",
                "create index on line (x)",
                "create table",
                "alter table line add constraint",
                ""
            })
    void anythingElseIsNot(String statement) {
        assertThat(CreatedObject.of(statement)).isEmpty();
    }
}
