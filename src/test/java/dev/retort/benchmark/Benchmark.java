package dev.retort.benchmark;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.document.MarkedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures Retort and writes what it found into {@code docs/benchmarks.md}.
 *
 * <p>Runs in the root of a checkout that is built, by {@code ./mvnw -Pbenchmark verify}.
 */
final class Benchmark {

    private static final Path LAUNCHER = Path.of("bin", "retort").toAbsolutePath();

    private final int rounds;
    private final Path directory;
    private final SortedMap<Integer, Results> bySize = new TreeMap<>();

    private Benchmark(int rounds, Path directory) {
        this.rounds = rounds;
        this.directory = directory;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the page to fill, the numbers of tables with commas between, and how often to measure each
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path directory = Files.createTempDirectory("retort-benchmark");
        try {
            Benchmark benchmark = new Benchmark(Integer.parseInt(arguments[2]), directory);
            int[] sizes = Arrays.stream(arguments[1].split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            for (int size : sizes) {
                benchmark.measure(size);
            }
            benchmark.report(MarkedPage.read(Path.of(arguments[0])));
        } finally {
            delete(directory);
        }
    }

    private void measure(int size) throws IOException, SQLException, InterruptedException {
        Path ofSize = Files.createDirectories(directory.resolve(Integer.toString(size)));
        GeneratedModel model = GeneratedModel.generate(size, ofSize);
        try (TestDatabase database = TestDatabase.postgres()) {
            ColdPrograms programs = new ColdPrograms(model, database, LAUNCHER, ofSize);
            programs.create().run();
            settle(database);
            ColdComparison cold = ColdComparison.measure(programs.all(), rounds);
            bySize.put(size, new Results(cold, new Phases(model, database).measure(rounds)));
        }
    }

    /** Gives the server the statistics of its catalogs that a server in use has; autovacuum is off here. */
    private static void settle(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    private void report(MarkedPage page) throws IOException, SQLException {
        String machine;
        try (TestDatabase database = TestDatabase.postgres();
                Connection connection = database.open()) {
            machine = Machine.describe(connection);
        }
        page.with("machine", machine + " Medians of " + rounds + " runs.\n")
                .with("targets", ReportTables.targets(bySize))
                .with("cold", ReportTables.cold(bySize))
                .with("warm", ReportTables.warm(bySize))
                .write();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot delete " + path, e);
                }
            });
        }
    }
}
