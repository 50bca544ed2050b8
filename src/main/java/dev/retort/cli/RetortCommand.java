package dev.retort.cli;

import dev.retort.Retort;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retort}: the command that all others stand under, with the options that they share. */
@Command(
        name = "retort",
        versionProvider = ToolVersion.class,
        description = "Schema revisions for Hibernate ORM.",
        subcommands = {
            InitCommand.class,
            ListTemplatesCommand.class,
            RevisionCommand.class,
            MergeCommand.class,
            RebaseCommand.class,
            SquashCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            VerifyCommand.class,
            StatusCommand.class,
            CurrentCommand.class,
            HistoryCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            ShowCommand.class,
            EditCommand.class,
            StampCommand.class,
            EnsureVersionCommand.class,
            ModelsCommand.class
        })
final class RetortCommand implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    private Waiting waiting = Waiting.UNSEEN;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version of Retort and exit.")
    private boolean version;

    RetortCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing a command. 'retort --help' lists them.");
    }

    Console console() {
        return console;
    }

    GlobalOptions options() {
        return options;
    }

    Path configuration() {
        return options.config();
    }

    Retort open() {
        return options.open();
    }

    /** Asks a person in the midst of {@link #working}; empty if there is nobody to ask, or the answer is neither. */
    Optional<Boolean> ask(String question) {
        waiting.close();
        return console.ask(question);
    }

    /** Says a line in the midst of {@link #working}. */
    void tell(String line) {
        waiting.close();
        console.message(line);
    }

    /** Runs what may take a while; a terminal is told so after a second. */
    <T> T working(String what, Function<Retort, T> work) {
        Retort retort = open();
        waiting = Waiting.on(console, what);
        try {
            return work.apply(retort);
        } finally {
            waiting.close();
        }
    }
}
