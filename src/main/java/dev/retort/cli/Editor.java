package dev.retort.cli;

import dev.retort.error.RetortException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's editor: that of {@code $VISUAL} or {@code $EDITOR}, or else the first of the usual ones that is on the path. */
final class Editor {

    private static final List<String> USUAL = List.of("sensible-editor", "editor", "nano", "vim", "vi", "notepad.exe");

    private final List<String> command;

    private Editor(List<String> command) {
        this.command = command;
    }

    /**
     * @param environment the process's variables
     * @throws RetortException of kind USAGE if there is none
     */
    static Editor of(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> new Editor(List.of(text.split("\\s+"))))
                .or(() -> onPath(environment.getOrDefault("PATH", "")))
                .orElseThrow(() ->
                        RetortException.usage("There is no editor: neither $VISUAL nor $EDITOR is set, and none of "
                                + String.join(", ", USUAL) + " is on the path. Set EDITOR to the one that you use."));
    }

    private static Optional<Editor> onPath(String path) {
        List<String> directories = List.of(path.split(File.pathSeparator));
        return USUAL.stream()
                .filter(name -> directories.stream()
                        .anyMatch(directory ->
                                Files.isExecutable(Path.of(directory).resolve(name))))
                .findFirst()
                .map(name -> new Editor(List.of(name)));
    }

    /**
     * Opens files and waits until the person is done.
     *
     * @throws RetortException of kind USAGE if the editor cannot be started, or says that it failed
     */
    void open(List<Path> files) {
        List<String> words = new ArrayList<>(command);
        files.forEach(file -> words.add(file.toString()));
        try {
            int status = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (status != 0) {
                throw RetortException.usage("The editor '" + String.join(" ", command) + "' ended with " + status
                        + " on "
                        + String.join(", ", files.stream().map(Path::toString).toList()) + ".");
            }
        } catch (IOException e) {
            throw RetortException.usage(
                    "The editor '" + String.join(" ", command) + "' cannot be started: " + e.getMessage()
                            + ". Set EDITOR to one that is there.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
