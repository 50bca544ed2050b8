package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.golden.CaseDatabase;
import dev.retort.fixtures.golden.EntityCompiler;
import dev.retort.fixtures.golden.Expectation;
import dev.retort.fixtures.golden.GoldenCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every case under {@code fixtures/cases} on every database that it is for. With {@code -Dcases.update} it writes what
 * came out into the cases, for a person to review, and expects nothing of it; that a revision leads there and back holds
 * nevertheless. {@code -Dcases.only=foreign-key} runs those whose names contain that.
 */
class GoldenCasesTest {

    private static final boolean UPDATE = System.getProperty("cases.update") != null;
    private static final String ONLY = System.getProperty("cases.only", "");

    @TempDir
    static Path directory;

    private static EntityCompiler compiler;

    @BeforeAll
    static void startCompiler() {
        compiler = new EntityCompiler();
    }

    @AfterAll
    static void stopCompiler() throws IOException {
        compiler.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCase.all().stream()
                .filter(golden -> golden.name().contains(ONLY))
                .flatMap(GoldenCasesTest::tests);
    }

    private static Stream<DynamicTest> tests(GoldenCase golden) {
        return golden.expectations().keySet().stream()
                .map(database -> DynamicTest.dynamicTest(
                        golden.name() + " on " + database.title(), golden.file().toUri(), () -> run(golden, database)));
    }

    private static void run(GoldenCase golden, CaseDatabase database) throws Exception {
        try (GoldenRun run = GoldenRun.start(golden, database, compiled(golden))) {
            Expectation actual = run.autogenerate();
            if (UPDATE) {
                golden.expect(database, actual);
            } else {
                assertThat(actual)
                        .as("%s, which -Dcases.update rewrites if this is right", golden.file())
                        .isEqualTo(golden.expectations().get(database));
            }
            run.goThereAndBack();
        }
    }

    /** The directory with the classes of both states, which both databases use. */
    private static Path compiled(GoldenCase golden) throws IOException {
        Path classes = directory.resolve(golden.name());
        if (!Files.exists(classes)) {
            compiler.compile(golden.before(), Files.createDirectories(classes.resolve(GoldenRun.BEFORE)));
            compiler.compile(golden.after(), Files.createDirectories(classes.resolve(GoldenRun.AFTER)));
        }
        return classes;
    }
}
