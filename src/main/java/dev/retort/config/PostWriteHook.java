package dev.retort.config;

import java.util.List;
import java.util.Objects;

/**
 * A command to run on each revision that is written, one of {@code [[post_write_hooks]]}.
 *
 * @param name what messages call it
 * @param command the program and its arguments, in which {@code {file}} stands for the new file
 */
public record PostWriteHook(String name, List<String> command) {

    private static final String FILE = "{file}";

    public PostWriteHook {
        Objects.requireNonNull(name, "name");
        command = List.copyOf(command);
    }

    /** The program and its arguments for a file. */
    public List<String> commandFor(String file) {
        return command.stream().map(argument -> argument.replace(FILE, file)).toList();
    }
}
