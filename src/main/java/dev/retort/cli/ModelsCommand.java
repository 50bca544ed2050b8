package dev.retort.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.retort.scanner.ScannedModel;
import dev.retort.scanner.UntakenEntity;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort models}: what the scanner saw, and why not. */
@Command(
        name = "models",
        description = "List the entity classes that make up the model, and those that do not, with the reason.")
final class ModelsCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Console console = parent.console();
        ScannedModel model = parent.working("Reading the entities", retort -> retort.model());
        if (format == ListingFormat.JSON) {
            console.document(json(model));
            return ExitStatus.DONE;
        }
        model.entities().forEach(console::result);
        model.untaken().forEach(entity -> console.result("not taken: " + entity.className() + ": " + entity.reason()));
        model.unmanaged().forEach(statement -> console.message("Left alone: " + statement.strip()));
        model.warnings().forEach(console::message);
        console.message("Entities: " + model.entities().size() + ". Tables: "
                + model.schema().tables().size() + ". Read by Hibernate ORM " + model.hibernateVersion() + ".");
        return ExitStatus.DONE;
    }

    private static String json(ScannedModel model) {
        return JsonText.object(json -> {
            json.writeStringField("hibernate", model.hibernateVersion());
            JsonText.strings(json, "entities", model.entities());
            writeUntaken(json, model.untaken());
            JsonText.strings(json, "statements", model.unmanaged());
            JsonText.strings(json, "warnings", model.warnings());
        });
    }

    /** The entity classes that are no part of the model, as a field. */
    static void writeUntaken(JsonGenerator json, List<UntakenEntity> untaken) throws IOException {
        json.writeArrayFieldStart("not_taken");
        for (UntakenEntity entity : untaken) {
            json.writeStartObject();
            json.writeStringField("class", entity.className());
            json.writeStringField("reason", entity.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
