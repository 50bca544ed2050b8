package dev.retort.cli;

import dev.retort.scanner.ScannedModel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort models}: what the scanner saw, and why not. */
@Command(
        name = "models",
        description = "List the entity classes that make up the model, and those that do not, with the reason.")
final class ModelsCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Override
    public Integer call() {
        Console console = parent.console();
        ScannedModel model = parent.working("Reading the entities", retort -> retort.model());
        model.entities().forEach(console::result);
        model.untaken().forEach(entity -> console.result("not taken: " + entity.className() + ": " + entity.reason()));
        model.warnings().forEach(console::message);
        console.message(model.entities().size() + " entities, "
                + model.schema().tables().size() + " tables, by Hibernate ORM " + model.hibernateVersion());
        return ExitStatus.DONE;
    }
}
