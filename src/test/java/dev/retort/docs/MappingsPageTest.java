package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.docs.MappingsPage.Row;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.mapping.MappingModels;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.annotation.Repeatable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/mappings.md} leaves no annotation out, and what it names as a row's proof uses what the row is about. */
class MappingsPageTest {

    private static final String SETTINGS = "Settings";
    private static final String FIXTURES = "dev.retort.fixtures.mapping.";
    private static final List<Path> TESTS = List.of(
            Path.of("../model-scanner/src/test/java/dev/retort/scanner"), Path.of("../src/test/java/dev/retort"));

    static Stream<Class<?>> packages() {
        return Stream.of(Entity.class, Immutable.class);
    }

    /** A container of repeatable annotations says nothing of its own. */
    @ParameterizedTest
    @MethodSource("packages")
    void everyAnnotationIsInTheTableOrLeftOutByName(Class<?> one) throws IOException {
        String section = one.getPackageName();
        MappingsPage page = MappingsPage.read();
        Set<String> said = new TreeSet<>();
        page.rows(section).forEach(row -> said.addAll(row.subjects()));
        Set<String> leftOut = page.leftOut(section);
        List<Class<?>> annotations = annotationsBeside(one);

        assertThat(said).doesNotContainAnyElementsOf(leftOut);
        said.addAll(leftOut);
        annotations.stream()
                .map(annotation -> annotation.getAnnotation(Repeatable.class))
                .filter(Objects::nonNull)
                .forEach(repeatable -> said.add(name(repeatable.value())));
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        annotations.stream().map(MappingsPageTest::name).toList());
    }

    private static String name(Class<?> annotation) {
        return annotation
                .getName()
                .substring(annotation.getPackageName().length() + 1)
                .replace('$', '.');
    }

    static Stream<Arguments> rows() throws IOException {
        MappingsPage page = MappingsPage.read();
        return packages()
                .map(Class::getPackageName)
                .flatMap(section -> page.rows(section).stream().map(row -> Arguments.of(section, row)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void whatShowsAnAnnotationUsesIt(String section, Row row) {
        assertThat(row.shownBy()).isNotEmpty();
        Set<String> used = new TreeSet<>();
        for (String name : row.shownBy()) {
            Set<String> here = used(section, name, row);
            assertThat(here).as(name + " uses one of " + row).isNotEmpty();
            used.addAll(here);
        }
        assertThat(used).containsExactlyElementsOf(new TreeSet<>(row.subjects()));
    }

    static Stream<Row> settings() throws IOException {
        return MappingsPage.read().rows(SETTINGS).stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatShowsASettingHasIt(Row row) {
        assertThat(row.shownBy()).isNotEmpty();
        assertThat(row.subjects())
                .allSatisfy(setting -> assertThat(row.shownBy())
                        .as("shows " + setting)
                        .anyMatch(name -> model(name).isPresent()
                                ? model(name).get().settings().containsKey(setting)
                                : test(name).contains(setting)));
    }

    /** Of the row's annotations those that the fixture bears, or that the test's source writes. */
    private static Set<String> used(String section, String name, Row row) {
        Set<String> used = new TreeSet<>(row.subjects());
        Optional<Class<?>> fixture = fixture(name);
        if (fixture.isPresent()) {
            Set<String> borne = UsedAnnotations.of(fixture.get());
            used.removeIf(annotation -> !borne.contains(section + "." + annotation.replace('.', '$')));
        } else {
            String source = test(name);
            used.removeIf(annotation -> !source.contains("@" + annotation));
        }
        return used;
    }

    private static Optional<Class<?>> fixture(String name) {
        try {
            return Optional.of(Class.forName(FIXTURES + name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<EntityModel> model(String name) {
        return Stream.of(MappingModels.all(), MappingModels.bySettings(), MappingModels.ofEnvers())
                .flatMap(List::stream)
                .filter(model -> model.name().equals(name))
                .findFirst();
    }

    private static String test(String name) {
        for (Path directory : TESTS) {
            Path source = directory.resolve(name + ".java");
            if (Files.exists(source)) {
                try {
                    return Files.readString(source);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new AssertionError(
                "docs/mappings.md names " + name + ", which is no class of " + FIXTURES + " and no test");
    }

    /** Every annotation of the class's package, in the archive that it comes from. */
    private static List<Class<?>> annotationsBeside(Class<?> one) throws IOException {
        String path = one.getPackageName().replace('.', '/') + "/";
        List<Class<?>> annotations = new ArrayList<>();
        try (JarFile archive = new JarFile(place(one))) {
            List<String> names = archive.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(path) && name.endsWith(".class"))
                    .filter(name -> name.indexOf('/', path.length()) < 0)
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            for (String name : names) {
                Class<?> type = Class.forName(name, false, one.getClassLoader());
                if (type.isAnnotation()) {
                    annotations.add(type);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return annotations;
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
}
