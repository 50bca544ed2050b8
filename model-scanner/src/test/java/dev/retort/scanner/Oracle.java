package dev.retort.scanner;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/** Holds what was scanned against a database that Hibernate filled. */
final class Oracle {

    private Oracle() {}

    /** Asserts that the database has what the scan for its dialect yields, and nothing else. */
    static void compare(TestDatabase database, Function<Dialect, Schema> scan) throws SQLException {
        try (Connection connection = database.open()) {
            Introspector introspector = Introspectors.of(connection);
            Schema scanned = scan.apply(introspector.dialect());
            Schema present = introspector.introspect(connection, IntrospectionScope.of(scanned));
            Schema wanted = introspector.canonicalizer(connection).canonicalize(scanned, present);
            assertSame(settled(present, introspector.dialect()), settled(wanted, introspector.dialect()));
        }
    }

    private static Schema settled(Schema schema, Dialect dialect) {
        return dialect.settled(dialect.canonical(schema));
    }

    private static void assertSame(Schema present, Schema wanted) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(wanted.namespaces()).isEqualTo(present.namespaces());
        softly.assertThat(wanted.sequences()).isEqualTo(present.sequences());
        softly.assertThat(wanted.enumTypes()).isEqualTo(present.enumTypes());
        softly.assertThat(wanted.tables().keySet()).isEqualTo(present.tables().keySet());
        wanted.tables()
                .forEach((name, table) ->
                        present.table(name).ifPresent(other -> assertSame(softly, name, other, table)));
        softly.assertAll();
    }

    private static void assertSame(SoftAssertions softly, QualifiedName name, Table present, Table wanted) {
        softly.assertThat(new TreeMap<>(wanted.columns()))
                .as("columns of " + name)
                .isEqualTo(new TreeMap<>(present.columns()));
        softly.assertThat(wanted.constraints())
                .as("constraints of " + name)
                .containsExactlyInAnyOrderElementsOf(unnamed(
                        present.constraints(),
                        wanted.constraints(),
                        (Constraint constraint) -> constraint.withName(Identifier.UNNAMED)));
        softly.assertThat(wanted.indexes())
                .as("indexes of " + name)
                .containsExactlyInAnyOrderElementsOf(unnamed(
                        present.indexes(), wanted.indexes(), (Index index) -> index.withName(Identifier.UNNAMED)));
        softly.assertThat(wanted.comment()).as("comment of " + name).isEqualTo(present.comment());
    }

    /** What is present, without its name where the same thing is wanted without one. */
    private static <T> List<T> unnamed(List<T> present, List<T> wanted, Function<T, T> withoutName) {
        return present.stream()
                .map(object -> !wanted.contains(object) && wanted.contains(withoutName.apply(object))
                        ? withoutName.apply(object)
                        : object)
                .toList();
    }
}
