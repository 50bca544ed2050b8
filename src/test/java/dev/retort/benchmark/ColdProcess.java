package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that is started anew for each measurement. Cold is the process; the files that it reads are in the system's cache.
 *
 * @param name what the report calls it
 * @param command the program and its arguments
 * @param environment variables to set; an empty value removes one
 * @param directory where it runs
 */
record ColdProcess(String name, List<String> command, Map<String, String> environment, Path directory) {

    private static final int POLL_MILLISECONDS = 5;

    /**
     * What one run took.
     *
     * @param nanoseconds from start to end
     * @param peakKilobytes the largest resident size; 0 where the system does not tell
     */
    record Run(long nanoseconds, long peakKilobytes) {}

    /**
     * Runs it once.
     *
     * @throws IllegalStateException if it ends with anything but 0
     */
    Run run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("benchmark", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            environment.forEach((key, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(key);
                } else {
                    builder.environment().put(key, value);
                }
            });
            long start = System.nanoTime();
            Process process = builder.start();
            long peak = 0;
            while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKilobytes(process.pid()));
            }
            long end = System.nanoTime();
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        name + " ended with " + process.exitValue() + ":\n" + Files.readString(output));
            }
            return new Run(end - start, peak);
        } finally {
            Files.delete(output);
        }
    }

    /** The kernel keeps the peak itself, so that polling misses only what happens after the last look. */
    private static long peakKilobytes(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            // The process ended between the opening of its file and the reading.
            return 0;
        }
    }
}
