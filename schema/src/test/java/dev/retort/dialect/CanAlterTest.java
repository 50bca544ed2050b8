package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanAlterTest {

    @ParameterizedTest
    @CsvSource({
        // from, to, PostgreSQL 18, PostgreSQL 16, H2
        "plain, default, true, true, true",
        "default, identity, true, true, true",
        "identity, plain, true, true, true",
        "plain, stored, false, false, false",
        "default, virtual, false, false, false",
        "stored, stored, true, true, true",
        "stored, stored_other, true, false, false",
        "virtual, virtual_other, false, false, false",
        "stored, virtual, false, false, false",
        "virtual, stored, false, false, false",
        "stored, plain, true, true, true",
        "stored, identity, true, true, true",
        "virtual, plain, false, false, true",
    })
    void tellsWhetherAValueCanBecomeAnotherInPlace(
            String from, String to, boolean postgreSql18, boolean postgreSql16, boolean h2) {
        assertThat(postgreSql(18).canAlter(column(from), column(to))).isEqualTo(postgreSql18);
        assertThat(postgreSql(16).canAlter(column(from), column(to))).isEqualTo(postgreSql16);
        assertThat(Dialects.forUrl("jdbc:h2:mem:").canAlter(column(from), column(to)))
                .isEqualTo(h2);
    }

    private static Dialect postgreSql(int version) {
        return Dialects.of(new Server("PostgreSQL", version, 0, Server.Folding.LOWER));
    }

    private static Column column(String kind) {
        ColumnValue value = switch (kind) {
            case "default" -> new ColumnValue.Default("1");
            case "identity" -> new Identity(false, SequenceOptions.defaults());
            case "stored" -> new ColumnValue.Generated("a + 1", true);
            case "stored_other" -> new ColumnValue.Generated("a + 2", true);
            case "virtual" -> new ColumnValue.Generated("a + 1", false);
            case "virtual_other" -> new ColumnValue.Generated("a + 2", false);
            default -> ColumnValue.NONE;
        };
        return Column.of(Identifier.of("c"), SqlType.of("bigint")).withValue(value);
    }
}
