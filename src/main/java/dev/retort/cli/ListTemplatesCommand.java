package dev.retort.cli;

import dev.retort.NewProject;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort list-templates}: the templates that a team can make its own. */
@Command(name = "list-templates", description = "List the templates that a team can make its own.")
final class ListTemplatesCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Console console = parent.console();
        if (format == ListingFormat.JSON) {
            console.document(json());
            return ExitStatus.DONE;
        }
        NewProject.templates().forEach((name, purpose) -> console.result(name + "  " + purpose));
        console.message(
                "'retort init --own-template' writes it beside the revisions; 'template' in retort.toml names it.");
        return ExitStatus.DONE;
    }

    private static String json() {
        return JsonText.object(json -> {
            json.writeArrayFieldStart("templates");
            for (Map.Entry<String, String> template : NewProject.templates().entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", template.getKey());
                json.writeStringField("purpose", template.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
