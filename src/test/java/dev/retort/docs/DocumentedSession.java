package dev.retort.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The console blocks of a Markdown page, run in order in a scratch project by real processes.
 *
 * <p>A line that begins with {@code $ } is a command, and what follows is what it prints. A comment {@code <!-- run: … -->}
 * is a command that the page does not show. Ids, times and the version of Retort differ from run to run and are compared by
 * the order in which they first appear. On a page the project stands in {@value #SHOWN_PROJECT}.
 */
final class DocumentedSession {

    private static final Pattern STEP =
            Pattern.compile("(?ms)^<!-- run: (?<hidden>.*?) -->$|^```console\\n(?<block>.*?)^```$");
    private static final Pattern VARYING = Pattern.compile(
            "(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ|(?<=retort )[0-9][^,\"]*");

    static final String SHOWN_PROJECT = "/home/ada/jobs";

    private final Path project;
    private final Map<String, String> environment;

    /**
     * @param project the directory to run in
     * @param environment variables for the commands
     */
    DocumentedSession(Path project, Map<String, String> environment) {
        this.project = project;
        this.environment = Map.copyOf(environment);
    }

    /** The page with every block as it comes out now. */
    String run(String page) throws IOException, InterruptedException {
        Matcher step = STEP.matcher(page);
        StringBuilder actual = new StringBuilder();
        while (step.find()) {
            String replacement = step.group();
            if (step.group("hidden") != null) {
                execute(step.group("hidden"));
            } else {
                replacement = "```console\n" + session(step.group("block")) + "```";
            }
            step.appendReplacement(actual, Matcher.quoteReplacement(replacement));
        }
        return step.appendTail(actual).toString();
    }

    /** The page with what differs from run to run replaced by numbers, in the order of first appearance. */
    static String comparable(String page) {
        Map<String, String> names = new LinkedHashMap<>();
        return VARYING.matcher(page)
                .replaceAll(match -> Matcher.quoteReplacement(
                        names.computeIfAbsent(match.group(), text -> "<" + (names.size() + 1) + ">")));
    }

    private String session(String block) throws IOException, InterruptedException {
        StringBuilder session = new StringBuilder();
        for (String line : block.split("\n")) {
            if (line.startsWith("$ ")) {
                session.append(line).append('\n').append(execute(line.substring(2)));
            }
        }
        return session.toString();
    }

    private String execute(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bash", "-c", command));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(project.toRealPath().toString(), SHOWN_PROJECT);
            process.waitFor();
            return printed.isEmpty() || printed.endsWith("\n") ? printed : printed + "\n";
        }
    }

    /** A directory whose {@code retort} runs the classes under test. */
    static Path launcher(Path directory, String classPath) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path arguments =
                Files.writeString(directory.resolve("java.args"), """
                -XX:TieredStopAtLevel=1
                -XX:+UseSerialGC
                -cp "%s"
                dev.retort.cli.Main
                """.formatted(classPath.replace("\\", "\\\\")));
        Path script =
                Files.writeString(bin.resolve("retort"), """
                #!/bin/sh
                exec "%s/bin/java" @"%s" "$@"
                """.formatted(System.getProperty("java.home"), arguments));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return bin;
    }
}
