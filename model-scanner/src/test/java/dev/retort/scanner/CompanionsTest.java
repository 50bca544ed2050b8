package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hibernate needs beside entities: it is found, in directories and in archives. */
class CompanionsTest {

    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");

    @TempDir
    Path directory;

    private Path classes;

    @BeforeEach
    void makeDirectory() throws IOException {
        classes = Files.createDirectory(directory.resolve("classes"));
    }

    private static ScannedModel scan(ModelSelection selection, String... classPath) {
        return new ModelScanner().scan(ScanRequest.of(H2, List.of(classPath)).withSelection(selection));
    }

    private static SqlType type(ScannedModel model, String table, String column) {
        return model.schema()
                .table(QualifiedName.of(table))
                .orElseThrow()
                .column(Identifier.of(column))
                .map(Column::type)
                .orElseThrow();
    }

    @Test
    void aConverterThatAppliesByItselfIsFound() {
        ScannedModel model = scan(
                ModelSelection.EVERYTHING.withPackages("a"),
                ModelSources.compile(
                        classes,
                        "package a; @Entity public class Line { @Id Long id; b.Money price; }",
                        "package b; public class Money {}",
                        "package b; @Converter(autoApply = true) public class MoneyConverter"
                                + " implements AttributeConverter<Money, Long> {"
                                + " public Long convertToDatabaseColumn(Money money) { return 0L; }"
                                + " public Money convertToEntityAttribute(Long cents) { return null; } }"));

        assertThat(type(model, "line", "price")).isEqualTo(H2.parseType("bigint"));
    }

    @Test
    void aPackageIsFoundInAnArchiveWhateverItsNameAndABaseInTheArchivesBehindIt() throws IOException {
        Path[] parts = new Path[3];
        ModelSources.compile(
                classes,
                "package base; public interface Stored {}",
                "package middle; @MappedSuperclass public abstract class Named implements base.Stored { String name; }",
                "package shop; @Entity public class Item extends middle.Named { @Id Long id; }",
                "package shop; @Entity public class Loose { @Id Long id; }");
        for (int part = 0; part < parts.length; part++) {
            String name = List.of("base", "middle", "shop").get(part);
            Files.move(
                    classes.resolve(name),
                    Files.createDirectory(directory.resolve(name)).resolve(name));
            parts[part] = directory.resolve("hibernate-" + name + ".jar");
            ModelSources.pack(directory.resolve(name), parts[part]);
        }

        ScannedModel model = scan(
                ModelSelection.EVERYTHING.withPackages("shop").withBases("base.Stored"),
                parts[0].toString(),
                parts[1].toString(),
                parts[2].toString());

        assertThat(model.entities()).containsExactly("shop.Item");
        assertThat(type(model, "item", "name")).isEqualTo(H2.parseType("varchar(255)"));
    }

    private static final String DAY = "package lib; @Converter(autoApply = true) public class DayConverter"
            + " implements AttributeConverter<java.time.LocalDate, java.util.Date> {"
            + " public java.util.Date convertToDatabaseColumn(java.time.LocalDate day) { return null; }"
            + " public java.time.LocalDate convertToEntityAttribute(java.util.Date time) { return null; } }";

    @Test
    void aLibrarysConverterIsNoPartOfAModelThatDoesNotAskForIt() throws IOException {
        ModelSources.compile(classes, "package a; @Entity public class Line { @Id Long id; java.time.LocalDate due; }");
        String model = ModelSources.pack(classes, directory.resolve("model.jar"));
        Path library = Files.createDirectory(directory.resolve("library"));
        ModelSources.compile(
                library,
                DAY,
                "@org.hibernate.annotations.ConverterRegistration(converter = DayConverter.class) package lib;");
        String archive = ModelSources.pack(library, directory.resolve("library.jar"));

        assertThat(type(scan(ModelSelection.EVERYTHING.withPackages("a"), model, archive), "line", "due"))
                .isEqualTo(H2.parseType("date"));
        assertThat(type(scan(ModelSelection.EVERYTHING.withPackages("a", "lib"), model, archive), "line", "due"))
                .isEqualTo(H2.parseType("timestamp(6)"));
    }

    @Test
    void anAnnotatedPackageIsFound() {
        ScannedModel model = scan(
                ModelSelection.EVERYTHING,
                ModelSources.compile(
                        classes,
                        "package a; @Entity public class Line { @Id Long id; Money price; }",
                        "package a; public class Money {}",
                        "package a; public class MoneyConverter implements AttributeConverter<Money, Long> {"
                                + " public Long convertToDatabaseColumn(Money money) { return 0L; }"
                                + " public Money convertToEntityAttribute(Long cents) { return null; } }",
                        "@org.hibernate.annotations.ConverterRegistration(converter = MoneyConverter.class) package a;"));

        assertThat(type(model, "line", "price")).isEqualTo(H2.parseType("bigint"));
    }

    @Test
    void aGeneratorThatNeedsTheApplicationIsNamedWithItsEntities() {
        ScannedModel model = scan(
                ModelSelection.EVERYTHING,
                ModelSources.compile(
                        classes,
                        "package a; @Entity public class Ticket { @Id @Numbered Long id; }",
                        "package a; @Entity public class Seat { @Id @GeneratedValue Long id; }",
                        "package a; @IdGeneratorType(Numbers.class)"
                                + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " public @interface Numbered {}",
                        "package a; public class Numbers extends org.hibernate.id.enhanced.SequenceStyleGenerator {"
                                + " protected org.hibernate.boot.model.relational.QualifiedName determineSequenceName("
                                + "Properties p, org.hibernate.engine.jdbc.env.spi.JdbcEnvironment e,"
                                + " org.hibernate.service.ServiceRegistry s) {"
                                + " throw new org.hibernate.MappingException(\"there is no bean Numbering\"); } }"));

        assertThat(model.schema().sequences()).hasSize(1);
        assertThat(model.warnings())
                .containsExactly(
                        "The identifier generator of a.Ticket cannot be made outside of the application (there is"
                                + " no bean Numbering), so the model lacks the sequence that it would ask for; name that under"
                                + " [exclude] sequences.");
    }

    @Test
    void subclassesOfAnEmbeddableAreFound() {
        ScannedModel model = scan(
                ModelSelection.EVERYTHING,
                ModelSources.compile(
                        classes,
                        "package a; @Entity public class Parcel { @Id Long id; @Embedded Address address; }",
                        "package a; @Embeddable @DiscriminatorValue(\"plain\") public class Address { String street; }",
                        "package a; @Embeddable @DiscriminatorValue(\"box\") public class Box extends Address"
                                + " { int number; }"));

        assertThat(type(model, "parcel", "number")).isEqualTo(H2.parseType("integer"));
    }

    @Test
    void aBaseInAnArchiveIsFoundThroughASuperclassInTheArchive() throws IOException {
        ModelSources.compile(
                classes,
                "package lib; @MappedSuperclass public abstract class Base { @Id Long id; }",
                "package lib; @MappedSuperclass public abstract class Audited extends Base { String author; }",
                "package a; @Entity public class Line extends lib.Audited { int quantity; }");
        Path library = Files.createDirectory(directory.resolve("library"));
        Files.move(classes.resolve("lib"), library.resolve("lib"));
        Path archives = Files.createDirectory(directory.resolve("archives"));
        ModelSources.pack(library, archives.resolve("library.jar"));

        ScannedModel model =
                scan(ModelSelection.EVERYTHING.withBases("lib.Base"), classes.toString(), archives + "/*.jar");

        assertThat(model.entities()).containsExactly("a.Line");
        assertThat(type(model, "line", "author")).isEqualTo(H2.parseType("varchar(255)"));
    }

    @Test
    void entitiesInAnArchiveAreFoundWhereNoDirectoryHoldsAny() {
        ModelSources.compile(classes, "package a; @Entity public class Line { @Id Long id; }");

        ScannedModel model =
                scan(ModelSelection.EVERYTHING, ModelSources.pack(classes, directory.resolve("model.jar")));

        assertThat(model.entities()).containsExactly("a.Line");
    }

    @Test
    void aMappingInXmlTakesAClassWithoutAnnotations() {
        ModelSources.compile(classes, "package a; public class Line { Long id; String text; }");
        ModelSources.write(classes, "line-orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                    <package>a</package>
                    <entity class="Line" access="FIELD">
                        <table name="text_line"/>
                        <attributes>
                            <id name="id"/>
                            <basic name="text"><column length="40"/></basic>
                        </attributes>
                    </entity>
                </entity-mappings>
                """);

        ScannedModel model = scan(ModelSelection.EVERYTHING.withMappings("line-orm.xml"), classes.toString());

        assertThat(model.entities()).containsExactly("a.Line");
        assertThat(type(model, "text_line", "text")).isEqualTo(H2.parseType("varchar(40)"));
    }

    @Test
    void aMappingOfHibernatesOwnFormatIsRead() {
        ModelSources.compile(classes, "package a; public class Line { Long id; String text; }");
        ModelSources.write(classes, "line.hbm.xml", """
                <?xml version="1.0"?>
                <hibernate-mapping package="a" default-access="field"
                        xmlns="http://www.hibernate.org/xsd/orm/hbm">
                    <class name="Line" table="text_line">
                        <id name="id"/>
                        <property name="text" length="40"/>
                    </class>
                </hibernate-mapping>
                """);

        ScannedModel model = scan(ModelSelection.EVERYTHING.withMappings("line.hbm.xml"), classes.toString());

        assertThat(type(model, "text_line", "text")).isEqualTo(H2.parseType("varchar(40)"));
    }

    @Test
    void aMappingThatIsNotThereIsNamed() {
        ModelSources.compile(classes, "package a; @Entity public class Line { @Id Long id; }");

        assertThatThrownBy(() -> scan(ModelSelection.EVERYTHING.withMappings("gone.xml"), classes.toString()))
                .hasMessageContaining("gone.xml");
    }
}
