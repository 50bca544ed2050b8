package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.config.PostWriteHook;
import dev.retort.error.RetortException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** Runs the configured commands on a revision that has been written, such as a formatter. */
final class PostWriteHooks {

    private static final int LINES_SHOWN = 5;

    private final Path configuration;
    private final List<PostWriteHook> hooks;

    PostWriteHooks(Configuration configuration) {
        this.configuration = configuration.file();
        this.hooks = configuration.postWriteHooks();
    }

    /**
     * Runs all of them, in order.
     *
     * @throws RetortException of kind USAGE for the first that cannot be started or does not end with status 0; the file stays
     */
    void run(Path file) {
        hooks.forEach(hook -> run(hook, file));
    }

    private void run(PostWriteHook hook, Path file) {
        List<String> command = hook.commandFor(file.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .directory(configuration.getParent().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = printed(process);
            int status = process.waitFor();
            if (status != 0) {
                throw failure(hook, file, "ended with status " + status + printed);
            }
        } catch (IOException e) {
            throw failure(hook, file, "cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(hook, file, "was interrupted");
        }
    }

    /** The last lines of what a process prints until it ends. */
    private static String printed(Process process) throws IOException {
        try (InputStream output = process.getInputStream()) {
            List<String> lines = new String(output.readAllBytes(), Charset.defaultCharset())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
            return last.isEmpty() ? "" : ": " + String.join(" / ", last);
        }
    }

    private RetortException failure(PostWriteHook hook, Path file, String what) {
        return RetortException.usage(
                "Revision " + file + " is written and stays, but the post-write hook '" + hook.name() + "' " + what
                        + ". Correct 'post_write_hooks' in " + configuration + ", or do by hand what it does.");
    }
}
