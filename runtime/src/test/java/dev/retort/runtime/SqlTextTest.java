package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "  UPDATE t set a = 1",
                "-- why\n delete from t",
                "/* a */ merge into t",
                "(select 1)",
                "with x as (select 1) select 2",
            })
    void rowStatementsAreKnownByTheirFirstWord(String sql) {
        assertThat(SqlText.isRowStatement(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id int)",
                "insert into t values (1); drop table t",
                "call p()",
                "/* a; */ insert into t values (1)",
                "inserted",
                "",
                "-- insert into t",
            })
    void whatMayBeDdlIsNoRowStatement(String sql) {
        assertThat(SqlText.isRowStatement(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"commit", "COMMIT;", "rollback", "begin; select 1", "start transaction", "-- so\nend", "abort"})
    void transactionStatementsAreKnown(String sql) {
        assertThat(SqlText.controlsTransaction(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback to savepoint a", "savepoint a", "commitment", "comment on table t is 'commit'"})
    void othersAreNot(String sql) {
        assertThat(SqlText.controlsTransaction(sql)).isFalse();
    }

    @Test
    void aLongStatementIsCutForAMessage() {
        assertThat(SqlText.shortened(" select\n  1 ")).isEqualTo("select 1");
        assertThat(SqlText.shortened("x".repeat(600))).hasSize(502).endsWith(" …");
    }
}
