package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs {@code ./quickstart} on the jar that this build has packaged. */
class QuickstartIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    /** What a newcomer has to see, in this order. */
    private static final Pattern MAIN_JOB = Pattern.compile(
            ".*Detected added table 'job'.*Running upgrade <base> -> .*Detected added column 'job.new_field'"
                    + ".*# exit status 1.*op.addColumn\\(\"job\", column\\(\"new_field\", varchar\\(255\\)\\)\\);"
                    + ".*No new upgrade operations detected\\..*Running downgrade .*<base> -> [0-9a-f]{12}, create job.*",
            Pattern.DOTALL);

    @Test
    void doesTheMainJobOnAFileOfH2() throws Exception {
        assertThat(quickstart()).matches(MAIN_JOB);
    }

    @Test
    void doesTheMainJobOnPostgres() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThat(quickstart(
                            "--url", database.url(), "--user", database.user(), "--password", database.password()))
                    .matches(MAIN_JOB);
        }
    }

    private static String quickstart(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./quickstart"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", "/dev/null");
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).describedAs(printed).isZero();
            return printed;
        }
    }
}
