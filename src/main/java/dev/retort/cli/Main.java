package dev.retort.cli;

import dev.retort.error.RetortException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The entry to the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        logQuietly();
        Charset charset = outputCharset();
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, charset);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, charset);
        int status = run(args, new Console(out, err, isTerminal(), keyboard()));
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs a command line and gives the status that its process would end with. */
    static int run(String[] args, Console console) {
        RetortCommand root = new RetortCommand(console);
        CommandLine commandLine = new CommandLine(root)
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    console.be(root.options().quiet(), root.options().verbose());
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((e, unused) -> misused(console, e))
                .setExecutionExceptionHandler((e, unused, parsed) -> failed(console, e, parsed));
        CommandHelp.arrange(commandLine);
        return commandLine.execute(args);
    }

    private static int misused(Console console, ParameterException e) {
        console.error(
                e.getMessage() + " See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return RetortException.Kind.USAGE.exitStatus();
    }

    private static int failed(Console console, Exception e, ParseResult parsed) {
        if (e instanceof ParameterException misuse) {
            return misused(console, misuse);
        }
        int status = ExitStatus.INTERNAL;
        if (e instanceof RetortException known) {
            console.error(known.getMessage());
            status = known.kind().exitStatus();
        } else if (e instanceof SQLException) {
            console.error("The database refused: " + e.getMessage());
            status = RetortException.Kind.DATABASE.exitStatus();
        } else {
            console.error("A defect of Retort's own: " + e + ". Run it again with -v and report what it prints.");
        }
        if (console.isVerbose()) {
            console.trace(e);
        }
        return status;
    }

    /** Where a person types; from Java 22 on there is a console even where nobody does, which says so. */
    private static Optional<BufferedReader> keyboard() {
        java.io.Console console = System.console();
        return console == null || !isInteractive(console)
                ? Optional.empty()
                : Optional.of(new BufferedReader(console.reader()));
    }

    private static boolean isInteractive(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    private static boolean isTerminal() {
        return System.console() != null && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }

    /** What a terminal reads by the locale; a pipe gets UTF-8, the same bytes on every machine. */
    private static Charset outputCharset() {
        return System.console() == null
                ? StandardCharsets.UTF_8
                : System.console().charset();
    }

    /** Warnings of libraries go to standard error, and nothing below; a user's own system properties win. */
    private static void logQuietly() {
        setUnlessGiven("org.jboss.logging.provider", "slf4j");
        setUnlessGiven("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        setUnlessGiven("org.slf4j.simpleLogger.showThreadName", "false");
        setUnlessGiven("org.slf4j.simpleLogger.levelInBrackets", "true");
        setUnlessGiven("slf4j.internal.verbosity", "ERROR");
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
