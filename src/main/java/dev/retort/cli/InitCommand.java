package dev.retort.cli;

import dev.retort.NewProject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort init}: lays out what a project needs to begin. */
@Command(
        name = "init",
        description = {
            "Lay out a configuration and a revision directory.",
            "",
            "Writes retort.toml (or the file of -c) with every key explained, and the directory with a README. What exists"
                    + " is left as it is."
        })
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(
            paramLabel = "DIRECTORY",
            arity = "0..1",
            defaultValue = "",
            description = "The revision directory; below src/main/java, after the package, unless given.")
    private String directory;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "db.revision",
            description = "The Java package of the revisions; db.revision unless given.")
    private String packageName;

    @Option(
            names = "--base",
            paramLabel = "CLASS",
            defaultValue = "",
            description = "The class or interface that the entities share.")
    private String base;

    @Option(
            names = "--packages",
            paramLabel = "NAME",
            split = ",",
            description = "The packages of the entities, where they share no base.")
    private List<String> packages = List.of();

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "", description = "The database user.")
    private String user;

    @Option(names = "--own-template", description = "Write a template for the frame of revisions, too, to be edited.")
    private boolean ownTemplate;

    @Override
    public Integer call() {
        GlobalOptions options = parent.options();
        NewProject project = new NewProject(
                options.config(), options.url(), user, directory, packageName, base, packages, ownTemplate);
        project.create().forEach((file, written) -> report(file, written));
        parent.console()
                .message("Next: see that retort.toml is right, compile the entities, and run"
                        + " 'retort revision --autogenerate -m MESSAGE'.");
        return ExitStatus.DONE;
    }

    private void report(Path file, boolean written) {
        parent.console().result((written ? "Created " : "Left as it is: ") + file);
    }
}
