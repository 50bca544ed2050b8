package dev.retort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own. */
final class RetortProcess {

    private final Process process;
    private final Path output;

    private RetortProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RetortProcess start(ScratchProject project, String... arguments) throws IOException {
        Path output = Files.createTempFile(project.directory(), "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.retort.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(project.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RetortProcess(process, output);
    }

    /** Waits for its end and gives its status. */
    int status() throws InterruptedException {
        return process.waitFor();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed so far, both streams together. */
    String output() throws IOException {
        return Files.readString(output);
    }
}
