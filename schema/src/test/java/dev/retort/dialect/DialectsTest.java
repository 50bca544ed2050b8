package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectsTest {

    @Test
    void refusesAnH2ThatIsTooOld() {
        assertThatThrownBy(() -> Dialects.of(new Server("H2", 1, 4, Server.Folding.UPPER)))
                .isInstanceOfSatisfying(RetortException.class, e -> {
                    assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE);
                    assertThat(e)
                            .hasMessage("H2 1.4 is too old, because its catalog is another one: use H2 2.0 or later");
                });
    }

    @Test
    void refusesAPostgreSqlThatIsTooOld() {
        assertThatThrownBy(() -> Dialects.of(new Server("PostgreSQL", 13, 4, Server.Folding.LOWER)))
                .isInstanceOfSatisfying(RetortException.class, e -> {
                    assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE);
                    assertThat(e).hasMessage("PostgreSQL 13 is too old: use PostgreSQL 14 or later");
                });
    }

    @Test
    void servesAnyOtherProductWithStandardSql() {
        Dialect dialect = Dialects.of(new Server("Oracle", 23, 0, Server.Folding.UPPER));

        assertThat(dialect.typeName(dialect.parseType("DOUBLE"))).isEqualTo("double precision");
        assertThat(dialect.parseType("NVARCHAR2(10)"))
                .hasToString("BuiltIn[name=nvarchar2, arguments=[10], withTimeZone=false]");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost/x, PostgreSQL, 18, LOWER",
        "jdbc:h2:mem:x, H2, 2, UPPER",
        "jdbc:h2:./data;DATABASE_TO_UPPER=false;MODE=PostgreSQL, H2, 2, NONE",
        "jdbc:h2:./data;MODE=PostgreSQL;database_to_lower=TRUE, H2, 2, LOWER",
        "jdbc:mariadb://localhost/x, mariadb, 0, UPPER",
    })
    void namesTheServerOfAUrl(String url, String product, int majorVersion, Server.Folding folding) {
        Server server = Dialects.forUrl(url).server();

        assertThat(server.product()).isEqualTo(product);
        assertThat(server.majorVersion()).isEqualTo(majorVersion);
        assertThat(server.folding()).isEqualTo(folding);
    }

    @Test
    void refusesWhatIsNoJdbcUrl() {
        assertThatThrownBy(() -> Dialects.forUrl("postgresql://localhost/x"))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.USAGE));
    }
}
