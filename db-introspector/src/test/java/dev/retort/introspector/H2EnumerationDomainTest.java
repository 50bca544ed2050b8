package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2EnumerationDomainTest {

    @Test
    void aDomainThatListsItsValuesIsAnEnumeration() throws SQLException {
        assertThat(typeOf("varchar(7) check (value in ('it''s', 'so, so', 'OPEN'))"))
                .isEqualTo(new SqlType.Enumeration(List.of("it's", "so, so", "OPEN")));
    }

    @Test
    void aDomainWithOneValueIsAnEnumeration() throws SQLException {
        assertThat(typeOf("varchar(7) check (value in ('OPEN'))")).isEqualTo(new SqlType.Enumeration(List.of("OPEN")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(7)",
                "integer check (value > 0)",
                "varchar(7) check (value in ('A', 'B') and length(value) > 1)"
            })
    void anyOtherDomainIsATypeOfItsOwn(String definition) throws SQLException {
        assertThat(typeOf(definition)).isEqualTo(new SqlType.UserDefined(QualifiedName.of("d")));
    }

    private static SqlType typeOf(String domain) throws SQLException {
        try (TestDatabase database = TestDatabase.h2();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create domain d as " + domain);
            statement.execute("create table t (c d)");
            return Introspectors.of(connection)
                    .introspect(connection, IntrospectionScope.DEFAULT_SCHEMA)
                    .table(QualifiedName.of("t"))
                    .flatMap(table -> table.column(Identifier.of("c")))
                    .map(Column::type)
                    .orElseThrow();
        }
    }
}
