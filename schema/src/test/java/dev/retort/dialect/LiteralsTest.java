package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralsTest {

    private static final Dialect POSTGRESQL = Dialects.forUrl("jdbc:postgresql:");
    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");

    private enum Color {
        RED
    }

    static Stream<Arguments> literals() {
        LocalDateTime moment = LocalDateTime.of(2020, 2, 29, 10, 0);
        return Stream.of(
                Arguments.of(null, "NULL"),
                Arguments.of("it's \\ \"x\"", "'it''s \\ \"x\"'"),
                Arguments.of('\'', "''''"),
                Arguments.of(Color.RED, "'RED'"),
                Arguments.of(7, "7"),
                Arguments.of(-7L, "-7"),
                Arguments.of(1.5, "1.5"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(true, "TRUE"),
                Arguments.of(LocalDate.of(2020, 2, 29), "DATE '2020-02-29'"),
                Arguments.of(LocalTime.of(10, 0), "TIME '10:00:00'"),
                Arguments.of(
                        OffsetTime.of(LocalTime.of(10, 0), ZoneOffset.ofHours(2)),
                        "TIME WITH TIME ZONE '10:00:00+02:00'"),
                Arguments.of(moment, "TIMESTAMP '2020-02-29 10:00:00'"),
                Arguments.of(moment.withNano(1_000), "TIMESTAMP '2020-02-29 10:00:00.000001'"),
                Arguments.of(
                        OffsetDateTime.of(moment, ZoneOffset.UTC),
                        "TIMESTAMP WITH TIME ZONE '2020-02-29 10:00:00+00:00'"),
                Arguments.of(
                        moment.atZone(ZoneId.of("Europe/Berlin")),
                        "TIMESTAMP WITH TIME ZONE '2020-02-29 10:00:00+01:00'"),
                Arguments.of(Instant.EPOCH, "TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00'"),
                Arguments.of(java.sql.Date.valueOf("2020-02-29"), "DATE '2020-02-29'"),
                Arguments.of(
                        UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                        "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void aValueIsWrittenAsALiteral(Object value, String literal) {
        assertThat(POSTGRESQL.literal(value)).isEqualTo(literal);
        assertThat(H2.literal(value)).isEqualTo(literal);
    }

    @Test
    void bytesAreWrittenInHexadecimalDigits() {
        assertThat(POSTGRESQL.literal(new byte[] {0, -1})).isEqualTo("'\\x00ff'::bytea");
        assertThat(H2.literal(new byte[] {0, -1})).isEqualTo("X'00ff'");
    }

    @Test
    void whatIsNoValueOfSqlIsRefused() {
        assertThatThrownBy(() -> H2.literal(List.of()))
                .isInstanceOf(RetortException.class)
                .hasMessageStartingWith("Cannot write a value of java.util.ImmutableCollections")
                .hasMessageEndingWith("use a String, Number, Boolean, java.time value, UUID, byte[] or null");
    }

    @Test
    void aNumberThatIsNoneIsConverted() {
        assertThat(POSTGRESQL.literal(Double.NaN)).isEqualTo("CAST('NaN' AS double precision)");
        assertThat(H2.literal(Float.NEGATIVE_INFINITY)).isEqualTo("CAST('-Infinity' AS double precision)");
    }

    @Test
    void parametersAreWrittenOutWhereTheyStand() {
        SqlStatement statement = new SqlStatement(
                "UPDATE t SET a = ?, b = '?' -- ?\n, \"c?\" = $$?$$ WHERE d = ? /* ? */ OR e = ?",
                Arrays.asList("x?'", null, 7));

        assertThat(POSTGRESQL.inline(statement))
                .isEqualTo("UPDATE t SET a = 'x?''', b = '?' -- ?\n, \"c?\" = $$?$$ WHERE d = NULL /* ? */ OR e = 7");
    }

    @Test
    void aQuestionMarkWithoutAParameterStays() {
        assertThat(POSTGRESQL.inline(SqlStatement.of("SELECT data ? 'a' FROM t")))
                .isEqualTo("SELECT data ? 'a' FROM t");
    }
}
