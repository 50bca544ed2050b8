package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs cold processes in turn (A B C A B C), so that a slow minute of the machine hits all of them.
 *
 * @param seconds the wall time of each program's runs
 * @param megabytes the peak memory of each program's runs
 */
record ColdComparison(Measurements seconds, Measurements megabytes) {

    private static final Duration ARCHIVE_PATIENCE = Duration.ofSeconds(60);

    static ColdComparison measure(List<ColdProcess> programs, int rounds) throws IOException, InterruptedException {
        for (ColdProcess program : programs) {
            program.run();
            awaitArchive(program);
        }
        ColdComparison comparison = new ColdComparison(new Measurements(), new Measurements());
        for (int round = 0; round < rounds; round++) {
            for (ColdProcess program : programs) {
                ColdProcess.Run run = program.run();
                comparison.seconds.add(program.name(), run.nanoseconds() / 1e9);
                comparison.megabytes.add(program.name(), run.peakKilobytes() / 1024.0);
            }
        }
        return comparison;
    }

    /** The first run of the launcher leaves a process behind that makes an archive for the second. */
    private static void awaitArchive(ColdProcess program) throws IOException, InterruptedException {
        Path cache = Path.of(program.environment().getOrDefault("XDG_CACHE_HOME", ""));
        if (!program.environment().getOrDefault("RETORT_JAVA_OPTS", "none").isEmpty()) {
            return;
        }
        long end = System.nanoTime() + ARCHIVE_PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (holdsOnlyAnArchive(cache)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(program.name() + " made no archive in " + cache);
    }

    private static boolean holdsOnlyAnArchive(Path cache) throws IOException {
        try (Stream<Path> paths = Files.walk(cache)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            return files.size() == 1 && files.get(0).endsWith("check");
        }
    }
}
