package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialects;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units of {@code persistence.xml}. */
class PersistenceUnitTest {

    @TempDir
    Path directory;

    private Path classes;
    private Path others;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectory(directory.resolve("classes"));
        others = Files.createDirectory(directory.resolve("others"));
        ModelSources.compile(
                classes,
                "package a; @Entity public class Line { @Id Long id; }",
                "package a; @Entity public class Sum { @Id Long id; }");
        ModelSources.compile(others, "package b; @Entity public class Other { @Id Long id; }");
    }

    private void persistence(String units) {
        ModelSources.write(
                classes,
                "META-INF/persistence.xml",
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">" + units
                        + "</persistence>");
    }

    private ScannedModel scan(String unit, Map<String, String> settings) {
        return new ModelScanner()
                .scan(ScanRequest.of(Dialects.forUrl("jdbc:h2:mem:"), List.of(classes.toString(), others.toString()))
                        .withSelection(ModelSelection.EVERYTHING.withPersistenceUnit(unit))
                        .withSettings(settings));
    }

    @Test
    void aUnitTakesTheEntitiesBesideItAndThoseThatItLists() {
        persistence("<persistence-unit name=\"all\"><class>b.Other</class></persistence-unit>");

        assertThat(scan("all", Map.of()).entities()).containsExactly("a.Line", "a.Sum", "b.Other");
    }

    @Test
    void aUnitThatExcludesUnlistedClassesTakesThoseThatItLists() {
        persistence("<persistence-unit name=\"one\"><class>a.Sum</class>"
                + "<exclude-unlisted-classes/></persistence-unit>");

        ScannedModel model = scan("one", Map.of());

        assertThat(model.entities()).containsExactly("a.Sum");
        assertThat(model.untaken())
                .containsExactly(
                        new UntakenEntity("a.Line", "it is not in persistence unit one"),
                        new UntakenEntity("b.Other", "it is not in persistence unit one"));
    }

    @Test
    void aClassThatAUnitListsBringsTheEntitiesThatItExtends() {
        ModelSources.compile(
                classes,
                "package a; @Entity public class Sum { @Id Long id; }",
                "package a; @Entity public class Total extends Sum {}");
        persistence("<persistence-unit name=\"one\"><class>a.Total</class>"
                + "<exclude-unlisted-classes/></persistence-unit>");

        assertThat(scan("one", Map.of()).entities()).containsExactly("a.Sum", "a.Total");
    }

    @Test
    void propertiesOfAUnitHoldUnlessTheConfigurationSaysOtherwise() {
        persistence("<persistence-unit name=\"one\"><class>a.Sum</class><exclude-unlisted-classes/>"
                + "<properties><property name=\"hibernate.default_schema\" value=\"ledger\"/></properties>"
                + "</persistence-unit>");

        assertThat(scan("one", Map.of()).schema().tables()).containsOnlyKeys(QualifiedName.of("ledger.sum"));
        assertThat(scan("one", Map.of("hibernate.default_schema", "books"))
                        .schema()
                        .tables())
                .containsOnlyKeys(QualifiedName.of("books.sum"));
    }

    @Test
    void mappingFilesOfAUnitAreRead() {
        persistence("<persistence-unit name=\"one\"><mapping-file>sum-orm.xml</mapping-file><class>a.Sum</class>"
                + "<exclude-unlisted-classes/></persistence-unit>");
        ModelSources.write(
                classes,
                "sum-orm.xml",
                "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.2\">"
                        + "<entity class=\"a.Sum\"><table name=\"total\"/></entity></entity-mappings>");

        assertThat(scan("one", Map.of()).schema().tables()).containsOnlyKeys(QualifiedName.of("total"));
    }

    @Test
    void theDefaultsOfAMappingFileNameTheSchemaOfAnnotatedClassesToo() {
        persistence("<persistence-unit name=\"one\"><mapping-file>defaults-orm.xml</mapping-file><class>a.Sum</class>"
                + "<exclude-unlisted-classes/></persistence-unit>");
        ModelSources.write(
                classes,
                "defaults-orm.xml",
                "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.1\">"
                        + "<persistence-unit-metadata><persistence-unit-defaults><schema>archive</schema>"
                        + "</persistence-unit-defaults></persistence-unit-metadata></entity-mappings>");

        assertThat(scan("one", Map.of()).schema().tables()).containsOnlyKeys(QualifiedName.of("archive.sum"));
        assertThat(scan("one", Map.of("hibernate.default_schema", "books"))
                        .schema()
                        .tables())
                .containsOnlyKeys(QualifiedName.of("books.sum"));
    }

    @Test
    void aUnitThatIsNotThereIsNamedWithThoseThatAre() {
        persistence("<persistence-unit name=\"all\"/><persistence-unit name=\"some\"/>");

        assertThatThrownBy(() -> scan("none", Map.of()))
                .hasMessageStartingWith("There is no persistence unit none on the class path ")
                .hasMessageContaining("the units there are all, some.");
    }

    @Test
    void aBrokenFileIsNamed() {
        persistence("<persistence-unit");

        assertThatThrownBy(() -> scan("all", Map.of()))
                .hasMessageStartingWith("Cannot read file:")
                .hasMessageContaining("META-INF/persistence.xml");
    }
}
