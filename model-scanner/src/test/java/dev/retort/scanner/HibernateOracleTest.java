package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate itself creates on a real database equals what was scanned. */
class HibernateOracleTest {

    static Stream<EntityModel> models() {
        return Stream.concat(EntityModel.all().stream(), MappingModels.all().stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void h2HasWhatWasScanned(EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            compare(model, database);
        }
    }

    static Stream<EntityModel> modelsOfPostgres() {
        return Stream.concat(models(), MappingModels.ofPostgres().stream());
    }

    @ParameterizedTest
    @MethodSource("modelsOfPostgres")
    void postgresHasWhatWasScanned(EntityModel model) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            compare(model, database);
        }
    }

    private static void compare(EntityModel model, TestDatabase database) throws SQLException {
        HibernateSchemaExport.create(model, database);
        try (Connection connection = database.open()) {
            Introspector introspector = Introspectors.of(connection);
            Schema scanned = scan(model, introspector.dialect());
            Schema present = introspector.introspect(connection, IntrospectionScope.of(scanned));
            Schema wanted = introspector.canonicalizer(connection).canonicalize(scanned, present);
            assertSame(settled(present, introspector.dialect()), settled(wanted, introspector.dialect()));
        }
    }

    private static Schema settled(Schema schema, Dialect dialect) {
        return dialect.settled(dialect.canonical(schema));
    }

    private static Schema scan(EntityModel model, Dialect dialect) {
        ScannedModel scanned = new ModelScanner()
                .scan(ScanRequest.of(dialect, List.of(place(EntityModel.class)))
                        .withSelection(new ModelSelection(
                                names(model.bases()),
                                model.packages(),
                                model.packages().isEmpty() ? names(model.classes()) : List.of(),
                                model.mappings(),
                                ""))
                        .withSettings(model.settings()));
        assertThat(scanned.warnings()).isEmpty();
        return scanned.schema();
    }

    private static List<String> names(List<Class<?>> classes) {
        return classes.stream().map(Class::getName).toList();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
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
