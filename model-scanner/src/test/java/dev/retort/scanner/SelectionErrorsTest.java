package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan says to a person who asks for what is not there. */
class SelectionErrorsTest {

    private static final String BASE = "package a; @MappedSuperclass public abstract class Base { @Id Long id; }";
    private static final String INSIDE = "package a; @Entity public class Inside extends Base {}";

    @TempDir
    Path directory;

    private String failure(ModelSelection selection, String... classPath) {
        RetortException thrown = catchThrowableOfType(
                RetortException.class,
                () -> new ModelScanner()
                        .scan(ScanRequest.of(Dialects.forUrl("jdbc:h2:mem:"), List.of(classPath))
                                .withSelection(selection)));
        assertThat(thrown).isNotNull();
        assertThat(thrown.kind()).isEqualTo(RetortException.Kind.USAGE);
        assertThat(thrown.getMessage()).doesNotContain("\n");
        return thrown.getMessage();
    }

    private String failure(String... sources) {
        return failure(ModelSelection.EVERYTHING.withBases("a.Base"), ModelSources.compile(directory, sources));
    }

    @Test
    void aMissingEntryIsNamedWithThePlaceItWasLookedFor() {
        assertThat(failure(ModelSelection.EVERYTHING, "target/no-such"))
                .isEqualTo("The class path entry target/no-such of the model does not exist (looked at "
                        + Path.of("target/no-such").toAbsolutePath()
                        + "). Compile the project first, or correct model.classpath.");
    }

    @Test
    void aLongClassPathIsNamedByItsPlaces() throws IOException {
        ModelSources.compile(directory, INSIDE, BASE);
        Path lib = Files.createDirectory(directory.resolve("lib"));
        List<String> entries = new ArrayList<>(List.of(directory.toString()));
        for (int number = 0; number < 9; number++) {
            entries.add(ModelSources.pack(directory.resolve("a"), lib.resolve(number + ".jar")));
        }

        assertThat(failure(ModelSelection.EVERYTHING.withPackages("b"), entries.toArray(String[]::new)))
                .isEqualTo(
                        "The model asks for package b, which is not on the class path " + directory + ", " + lib
                                + " (9 archives). Correct the name under [model], compile the model, or add what holds it to model.classpath.");
    }

    @Test
    void aClassOfANewerJavaIsSaidToBeThatAndNotMissing() throws IOException {
        ModelSources.compile(directory, "package a; @Entity public class Item { @Id Long id; }");
        Path file = directory.resolve("a/Item.class");
        byte[] bytes = Files.readAllBytes(file);
        int lastOfMajorVersion = 7;
        bytes[lastOfMajorVersion] = 99;
        Files.write(file, bytes);

        assertThat(failure(ModelSelection.EVERYTHING, directory.toString()))
                .isEqualTo("Class a.Item is compiled for Java 55, and Retort runs on Java "
                        + Runtime.version().feature()
                        + ". Let JAVA_HOME name a Java that is as new as the model's, and run Retort on that.");
    }

    @Test
    void aMissingSuperclassIsNamedRatherThanTheEntity() throws IOException {
        ModelSources.compile(
                directory,
                "package a; @Entity public class Item extends Stored { @Id Long id; }",
                "package a; public class Stored {}");
        Files.delete(directory.resolve("a/Stored.class"));

        assertThat(failure(ModelSelection.EVERYTHING, directory.toString()))
                .startsWith("Class a.Stored is missing from the class path of the model.");
    }

    @Test
    void aMissingClassThatAnEnumerationMentionsIsNamed() throws IOException {
        ModelSources.compile(
                directory,
                "package a; @Entity public class Item { @Id Long id;"
                        + " @Enumerated(EnumType.STRING) State[] states; }",
                "package a; public enum State { OPEN; public Label label() { return null; } }",
                "package a; public class Label {}");
        Files.delete(directory.resolve("a/Label.class"));

        assertThat(failure(ModelSelection.EVERYTHING, directory.toString()))
                .startsWith("Class a.Label is missing from the class path of the model.");
    }

    @Test
    void anEntityOfAnotherArchiveThatIsReferredToIsNamed() throws IOException {
        Path taken = Files.createDirectory(directory.resolve("taken"));
        Path other = Files.createDirectory(directory.resolve("other"));
        ModelSources.compile(
                directory,
                "package a; @Entity public class Line { @Id Long id; @ManyToOne b.Item item; }",
                "package b; @Entity public class Item { @Id Long id; }");
        Files.move(directory.resolve("a"), taken.resolve("a"));
        Files.move(directory.resolve("b"), other.resolve("b"));

        assertThat(failure(
                        ModelSelection.EVERYTHING.withPackages("a"),
                        ModelSources.pack(taken, directory.resolve("taken.jar")),
                        ModelSources.pack(other, directory.resolve("other.jar"))))
                .startsWith(
                        "a.Line.item refers to b.Item, which is an entity outside of the model: it is not in package a");
    }

    @Test
    void aPatternInAMissingDirectoryIsAnError() {
        assertThat(failure(ModelSelection.EVERYTHING, "target/no-such/*.jar"))
                .startsWith("The class path entry target/no-such/ of the model does not exist");
    }

    @Test
    void aBaseThatIsNowhereIsNamed() {
        assertThat(failure("package b; @Entity public class Other { @Id Long id; }"))
                .isEqualTo(
                        "The model asks for base class a.Base, which is not on the class path " + directory
                                + ". Correct the name under [model], compile the model, or add what holds it to model.classpath.");
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertThat(failure(
                        ModelSelection.EVERYTHING
                                .withBases("a.Base")
                                .withClasses("a.Gone")
                                .withPackages("c"),
                        ModelSources.compile(directory, BASE, INSIDE)))
                .startsWith("The model asks for class a.Gone and package c, which is not on the class path ");
    }

    @Test
    void aNestedClassIsFoundByTheNameThatItsSourceGivesIt() {
        assertThat(failure(
                        ModelSelection.EVERYTHING.withClasses("a.Shop.Item"),
                        ModelSources.compile(
                                directory,
                                "package a; public class Shop { @Entity public static class Item { @Id Long id; } }")))
                .startsWith("The model asks for class a.Shop.Item (a nested class is named a.Shop$Item), which is not");
    }

    @Test
    void aClassPathWithoutEntitiesIsAnError() {
        assertThat(failure(
                        ModelSelection.EVERYTHING, ModelSources.compile(directory, "package a; public class Plain {}")))
                .isEqualTo("No class with @Entity is on the class path " + directory
                        + " (one class was read). Compile the model, or correct model.classpath.");
    }

    @Test
    void entitiesThatAreAllLeftOutAreCountedWithTheirReasons() {
        assertThat(failure(BASE, "package b; @Entity public class Other { @Id Long id; }"))
                .isEqualTo("The only entity on the class path " + directory
                        + " does not belong to the model (b.Other: it does not extend or implement a.Base)."
                        + " Correct model.base, model.packages or model.classes.");
    }

    @Test
    void entitiesOfJavaxAreToldApart() {
        assertThat(failure(
                        ModelSelection.EVERYTHING,
                        ModelSources.compile(
                                directory,
                                "package javax.persistence; @java.lang.annotation.Retention("
                                        + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface Entity {}",
                                "package old; @javax.persistence.Entity public class Old {}")))
                .contains("bear annotations of javax.persistence", "Move them to jakarta.persistence.");
    }

    @Test
    void anAssociationOutOfTheBaseNamesBothClassesAndTheRemedy() {
        assertThat(failure(
                        BASE,
                        "package a; @Entity public class Inside extends Base { @ManyToOne b.Outside other; }",
                        "package b; @Entity public class Outside { @Id Long id; }"))
                .isEqualTo(
                        "a.Inside.other refers to b.Outside, which is an entity outside of the model: it does not extend"
                                + " or implement a.Base. Let b.Outside share the base, add it to model.classes, or map a plain"
                                + " key column in place of the association.");
    }

    @Test
    void aCollectionOutOfTheBaseIsFoundByItsElements() {
        assertThat(failure(
                        BASE,
                        "package a; @Entity public class Inside extends Base {"
                                + " @ManyToMany Map<String, ? extends b.Outside> others; }",
                        "package b; @Entity public class Outside { @Id Long id; }"))
                .startsWith("a.Inside.others refers to b.Outside,");
    }

    @Test
    void aCollectionOutOfTheBaseIsFoundByItsKeys() {
        assertThat(failure(
                        BASE,
                        "package a; @Entity public class Inside extends Base {"
                                + " @ElementCollection Map<b.Outside, Integer> others; }",
                        "package b; @Entity public class Outside { @Id Long id; }"))
                .startsWith("a.Inside.others refers to b.Outside,");
    }

    @Test
    void aDatabaseUnknownToHibernateIsNamedWithTheRemedy() {
        String classes = ModelSources.compile(directory, BASE, INSIDE);

        assertThatThrownBy(() ->
                        new ModelScanner().scan(ScanRequest.of(Dialects.forUrl("jdbc:unheardof:db"), List.of(classes))))
                .hasMessageStartingWith("Hibernate does not know which SQL to write: ")
                .hasMessageContaining("unheardof")
                .hasMessageEndingWith("Name its dialect by \"hibernate.dialect\" under [model.hibernate].");
    }

    @Test
    void aTargetThatIsSaidGoesBeforeTheType() {
        assertThat(failure(
                        BASE,
                        "package a; @Entity public class Inside extends Base {"
                                + " @ManyToOne(targetEntity = b.Outside.class) Object other; }",
                        "package b; @Entity public class Outside { @Id Long id; }"))
                .startsWith("a.Inside.other refers to b.Outside,");
    }

    @Test
    void anAssociationOfAMappedSuperclassIsFound() {
        assertThat(failure(
                        "package a; @MappedSuperclass public abstract class Base { @Id Long id;"
                                + " @ManyToOne public b.Outside getOther() { return null; } }",
                        INSIDE,
                        "package b; @Entity public class Outside { @Id Long id; }"))
                .startsWith("a.Base.getOther() refers to b.Outside,");
    }

    @Test
    void aSuperclassOutOfTheModelIsFound() {
        assertThat(failure(
                        "package a; public interface Base {}",
                        "package b; @Entity public class Outside { @Id Long id; }",
                        "package a; @Entity public class Inside extends b.Outside implements Base {}"))
                .startsWith("a.Inside extends b.Outside, which is an entity outside of the model:");
    }

    @Test
    void anUnusedEmbeddableMayReferOutOfTheBase() {
        ScannedModel model = new ModelScanner()
                .scan(ScanRequest.of(
                                Dialects.forUrl("jdbc:h2:mem:"),
                                List.of(ModelSources.compile(
                                        directory,
                                        BASE,
                                        INSIDE,
                                        "package b; @Entity public class Outside { @Id Long id; }",
                                        "package b; @Embeddable public class Part { @ManyToOne Outside other; }")))
                        .withSelection(ModelSelection.EVERYTHING.withBases("a.Base")));

        assertThat(model.entities()).containsExactly("a.Inside");
    }

    @Test
    void anAssociationToNoEntityNamesBothClassesAndTheRemedy() {
        assertThat(failure(BASE, "package a; @Entity public class Inside extends Base { @ManyToOne Thread other; }"))
                .startsWith("An entity of the model refers to a class that is none of it: ")
                .contains("a.Inside.other", "java.lang.Thread", "Take the class into the model");
    }

    @Test
    void whatHibernateRefusesIsSaidWithItsClass() {
        assertThat(failure(BASE, "package a; @Entity public class Inside extends Base { @OneToMany String other; }"))
                .startsWith("Hibernate refuses the mapping of the model: ")
                .contains("a.Inside.other")
                .contains("Correct the mapping");
    }

    @Test
    void aMissingClassIsNamedWithTheRemedy() throws IOException {
        String classes = ModelSources.compile(
                directory,
                BASE,
                "package gone; public class Money {}",
                "package a; @Entity public class Inside extends Base { gone.Money price; }");
        Files.delete(directory.resolve("gone/Money.class"));

        assertThat(failure(ModelSelection.EVERYTHING, classes))
                .startsWith("Class gone.Money is missing from the class path of the model.")
                .contains("model.classpath");
    }
}
