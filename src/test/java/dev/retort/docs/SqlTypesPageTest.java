package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Comparison;
import dev.retort.NewRevision;
import dev.retort.Retort;
import dev.retort.Source;
import dev.retort.diff.DetectedChange;
import dev.retort.docs.DeclaredTypes.Answer;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.document.MarkedPage;
import dev.retort.fixtures.golden.EntityCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/mappings.md} says what column each code of {@link org.hibernate.type.SqlTypes} makes, and those columns differ in
 * nothing. {@code -Ddocs.update} writes the table into the page, for a person to review in the diff.
 */
class SqlTypesPageTest {

    private enum Product {
        H2(TestDatabase::h2),
        POSTGRESQL(TestDatabase::postgres);

        private final Supplier<TestDatabase> databases;

        Product(Supplier<TestDatabase> databases) {
            this.databases = databases;
        }
    }

    private static final Path PAGE = Path.of("../docs/mappings.md");

    @TempDir
    private static Path classes;

    private static final Map<Product, TypedModel> MODELS = new EnumMap<>(Product.class);

    @TempDir
    private Path directory;

    @BeforeAll
    static void tryEachCode() throws Exception {
        List<Path> modules;
        try (Stream<Path> archives = Files.list(Path.of("target/hibernate-modules"))) {
            modules = archives.map(Path::toAbsolutePath).sorted().toList();
        }
        try (EntityCompiler compiler = new EntityCompiler(modules)) {
            compiler.compile(TypeCode.sources(TypeCode.all()), classes);
        }
        for (Product product : Product.values()) {
            MODELS.put(product, TypedModel.on(classes, modules, product.databases));
        }
    }

    @AfterAll
    static void close() throws IOException {
        for (TypedModel model : MODELS.values()) {
            model.close();
        }
    }

    @Test
    void thePageSaysWhatEachCodeMakes() throws IOException {
        String table = TypeCode.all().stream()
                .map(code -> "| %d | `%s` | `%s` | %s |\n"
                        .formatted(
                                code.code(),
                                code.constant(),
                                code.attribute(),
                                MODELS.values().stream()
                                        .map(model -> cell(model.answers().get(code)))
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining(
                        "",
                        "| code | constant | attribute | H2 | PostgreSQL |\n| ---: | --- | --- | --- | --- |\n",
                        ""));
        MarkedPage page = MarkedPage.read(PAGE);
        MarkedPage measured = page.with("codes", table);

        if (System.getProperty("docs.update") != null) {
            measured.write();
        } else {
            assertThat(measured)
                    .as("%s, which -Ddocs.update rewrites if this is right", PAGE)
                    .isEqualTo(page);
        }
    }

    private static String cell(Answer answer) {
        if (answer.taken()) {
            return "`" + answer.text() + "`";
        }
        return answer.text().contains("there is no type mapping") ? "none" : answer.text();
    }

    static Stream<Arguments> productsAndModules() {
        return Arrays.stream(Product.values())
                .flatMap(product -> Stream.of(false, true)
                        .map(modules -> Arguments.of(Named.of(product.name(), product), modules)));
    }

    @ParameterizedTest(name = "{0}, of modules: {1}")
    @MethodSource("productsAndModules")
    void whatHibernateCreatesDiffersInNothing(Product product, boolean modules) throws Exception {
        TypedModel model = MODELS.get(product);
        List<TypeCode> codes = codes(model, modules);
        try (TestDatabase database = product.databases.get()) {
            model.create(codes, database);
            Retort retort = model.project(codes, database, directory);

            assertThat(sentences(retort.diff(Source.DATABASE, Source.MODEL))).isEmpty();
            assertThat(sentences(retort.diff(Source.MODEL, Source.DATABASE))).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, of modules: {1}")
    @MethodSource("productsAndModules")
    void whatARevisionCreatesDiffersInNothing(Product product, boolean modules) throws Exception {
        TypedModel model = MODELS.get(product);
        List<TypeCode> codes = codes(model, modules);
        try (TestDatabase database = product.databases.get()) {
            Retort retort = model.project(codes, database, directory);
            retort.revision(new NewRevision("everything", "a1", true, false));
            retort.upgrade("head");

            assertThat(sentences(retort.check().changes())).isEmpty();
        }
    }

    private static List<TypeCode> codes(TypedModel model, boolean modules) {
        List<TypeCode> codes = model.created().stream()
                .filter(code -> code.isOfModule() == modules)
                .toList();
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static List<String> sentences(Comparison comparison) {
        return comparison.diff().upgrade().stream()
                .map(DetectedChange::sentence)
                .toList();
    }
}
