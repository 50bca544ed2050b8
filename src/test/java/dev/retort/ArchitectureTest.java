package dev.retort;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

/** The arrows of {@code docs/architecture.md}: who may know whom. A package that is still empty breaks none. */
@AnalyzeClasses(packages = "dev.retort", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SCHEMA = {
        "dev.retort.schema..",
        "dev.retort.operation..",
        "dev.retort.dialect..",
        "dev.retort.selection..",
        "dev.retort.sql..",
        "dev.retort.error.."
    };
    private static final String[] RUNTIME = {"dev.retort.runtime..", "dev.retort.revision.."};
    private static final String DIFF = "dev.retort.diff..";
    private static final String CODEGEN = "dev.retort.codegen..";
    private static final String SCANNER = "dev.retort.scanner..";
    private static final String INTROSPECTOR = "dev.retort.introspector..";
    private static final String OURS = "dev.retort..";

    @ArchTest
    static final ArchRule schemaKnowsOnlyTheJdk = room("schema", SCHEMA)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(SCHEMA).or(resideInAnyPackage("java..", "javax.sql..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule annotationsKnowOnlyTheJdk = room("annotations", "dev.retort.annotation..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.retort.annotation..", "java.."));

    @ArchTest
    static final ArchRule nobodyKnowsTheAnnotations = noClasses()
            .that(resideInAPackage(OURS).and(resideOutsideOfPackages("dev.retort.annotation..")))
            .should()
            .dependOnClassesThat(resideInAPackage("dev.retort.annotation.."))
            .because("the scanner meets that of the project's class path, by its name");

    @ArchTest
    static final ArchRule runtimeKnowsOnlyTheSchemaAndTheLog = room("runtime", RUNTIME)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(RUNTIME)
                    .or(resideInAnyPackage(SCHEMA))
                    .or(resideInAnyPackage("java..", "javax.sql..", "javax.tools..", "org.slf4j..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule diffKnowsOnlyTheSchema = knowsOnlyTheSchema("diff", DIFF);

    @ArchTest
    static final ArchRule codegenKnowsOnlyTheSchema = knowsOnlyTheSchema("codegen", CODEGEN);

    @ArchTest
    static final ArchRule scannerKnowsOnlyTheSchema = knowsOnlyTheSchema("model-scanner", SCANNER);

    @ArchTest
    static final ArchRule introspectorKnowsOnlyTheSchema = knowsOnlyTheSchema("db-introspector", INTROSPECTOR);

    @ArchTest
    static final ArchRule onlyTheScannerKnowsHibernate = noClasses()
            .that(resideInAPackage(OURS).and(resideOutsideOfPackages(SCANNER, "dev.retort.fixtures..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."))
            .because("a project may have another Hibernate on its class path, or none")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyCodegenKnowsItsWriters = noClasses()
            .that(resideInAPackage(OURS).and(resideOutsideOfPackages(CODEGEN)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.palantir.javapoet..", "freemarker.."))
            .because("how source is written is codegen's to say")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheTerminal = noClasses()
            .that(resideInAPackage(OURS).and(resideOutsideOfPackages("dev.retort.cli..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.progressbar.."))
            .because("later front doors stand beside the command line, not on it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule errorsKnowNothing = onlyKnows("dev.retort.error..");

    @ArchTest
    static final ArchRule schemasKnowErrors = onlyKnows("dev.retort.schema..", "dev.retort.error..");

    @ArchTest
    static final ArchRule operationsKnowSchemas =
            onlyKnows("dev.retort.operation..", "dev.retort.schema..", "dev.retort.sql..", "dev.retort.error..");

    @ArchTest
    static final ArchRule dialectsKnowOperations = onlyKnows(
            "dev.retort.dialect..",
            "dev.retort.operation..",
            "dev.retort.schema..",
            "dev.retort.sql..",
            "dev.retort.error..");

    @ArchTest
    static final ArchRule selectionsKnowOperations =
            onlyKnows("dev.retort.selection..", "dev.retort.operation..", "dev.retort.schema..", "dev.retort.error..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("dev.retort.(**)")
            .namingSlices("$1")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    private static GivenClassesConjunction room(String name, String... packages) {
        return classes().that(resideInAnyPackage(packages).as("are in " + name));
    }

    /** The room leans on itself, the schema and libraries, and on no other room. */
    private static ArchRule knowsOnlyTheSchema(String name, String room) {
        return room(name, room)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(room).or(resideInAnyPackage(SCHEMA)).or(resideOutsideOfPackages(OURS)))
                .allowEmptyShould(true);
    }

    /** Inside the schema module: the package leans on itself, the packages named and the JDK. */
    private static ArchRule onlyKnows(String room, String... others) {
        return room(room, room)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(room).or(resideInAnyPackage(others)).or(resideOutsideOfPackages(OURS)))
                .allowEmptyShould(true);
    }
}
