package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code bin/retort} on the jar that this build has packaged. */
class LauncherIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private record Result(int status, String output, String messages) {}

    @Test
    void startsTheCommandLineOfTheCheckout() throws Exception {
        Result result = retort(CHECKOUT, withoutCache(), "--version");

        assertThat(result.messages()).isEmpty();
        assertThat(result.output()).startsWith("retort ");
        assertThat(result.status()).isZero();
    }

    @Test
    void startsTheCommandLineOfTheDistribution() throws Exception {
        Path unpacked = unpack(onlyFile(CHECKOUT.resolve("src/target"), ".zip"));

        Result result = retort(unpacked, withoutCache(), "--version");

        assertThat(result).isEqualTo(retort(CHECKOUT, withoutCache(), "--version"));
    }

    @Test
    void endsWithTheStatusOfTheProgram() throws Exception {
        assertThat(retort(CHECKOUT, withoutCache(), "--no-such-option").status())
                .isEqualTo(2);
    }

    @Test
    void saysHowToBuildWhereThereIsNoJar() throws Exception {
        Path bare = directory.toRealPath().resolve("bare");
        Files.createDirectories(bare.resolve("bin"));
        Files.copy(CHECKOUT.resolve("bin/retort"), bare.resolve("bin/retort"));

        assertThat(retort(bare, withoutCache(), "--version"))
                .isEqualTo(new Result(
                        2,
                        "",
                        "retort: not built yet: run ./mvnw -DskipTests package in " + bare + System.lineSeparator()));
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        Path old = Files.createDirectories(directory.resolve("jdk"));
        Files.createDirectories(old.resolve("bin"));
        assertThat(Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.27\"\n");

        Result result = retort(CHECKOUT, Map.of("JAVA_HOME", old.toString()), "--version");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.messages()).contains("Java 11").contains("17 or newer");
    }

    @Test
    void theFirstRunMakesAnArchiveThatTheSecondReads() throws Exception {
        Path log = directory.resolve("classes.log");
        Map<String, String> environment = Map.of(
                "XDG_CACHE_HOME",
                directory.resolve("cache").toString(),
                "RETORT_JAVA_OPTS",
                "-Xlog:class+load:file=" + log);
        Result first = retort(CHECKOUT, environment, "--version");
        awaitArchive();

        Result second = retort(CHECKOUT, environment, "--version");

        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(log)).contains("dev.retort.cli.Main source: shared objects file");
    }

    @Test
    void runsWithoutAnArchiveThatIsNone() throws Exception {
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        Result first = retort(CHECKOUT, environment, "--version");
        Path archive = awaitArchive();
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(retort(CHECKOUT, environment, "--version")).isEqualTo(first);
    }

    private static Map<String, String> withoutCache() {
        return Map.of("XDG_CACHE_HOME", "/dev/null");
    }

    private Result retort(Path home, Map<String, String> environment, String argument) throws Exception {
        Path output = Files.createTempFile(directory, "output", null);
        Path messages = Files.createTempFile(directory, "messages", null);
        ProcessBuilder builder =
                new ProcessBuilder("bash", home.resolve("bin/retort").toString(), argument);
        builder.environment().keySet().removeAll(List.of("CI", "RETORT_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // bash itself complains about a locale that the machine does not have.
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(output.toFile())
                .redirectError(messages.toFile())
                .start();
        process.getOutputStream().close();
        return new Result(process.waitFor(), Files.readString(output), Files.readString(messages));
    }

    /** The archive, which a process that the launcher left behind gives its name only when it is whole. */
    private Path awaitArchive() throws Exception {
        Path place;
        try (Stream<Path> directories = Files.walk(directory.resolve("cache"))) {
            place = directories
                    .filter(Files::isDirectory)
                    .reduce((shallow, deep) -> deep)
                    .orElseThrow();
        }
        Path archive = place.resolve("retort");
        try (WatchService watch = place.getFileSystem().newWatchService()) {
            place.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (Files.notExists(archive) || entries(place).size() > 1) {
                var event = watch.poll(60, TimeUnit.SECONDS);
                assertThat(event).as("a change in %s", place).isNotNull();
                event.pollEvents();
                event.reset();
            }
        }
        return archive;
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static Path onlyFile(Path directory, String suffix) throws IOException {
        List<Path> found = entries(directory).stream()
                .filter(path -> path.toString().endsWith(suffix))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Path unpack(Path zip) throws IOException {
        Path target = directory.resolve("unpacked");
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                }
            }
        }
        return onlyFile(target, "");
    }
}
