package dev.retort.cli;

import dev.retort.Verification;
import dev.retort.Verification.Finding;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort verify}: tries all revisions on an empty database. */
@Command(
        name = "verify",
        description = {
            "Try all revisions on an empty database: up, down one by one, and up again.",
            "",
            "Ends with 1 if the database is not what the entities ask for then, or a downgrade does not lead back to where its"
                    + " upgrade began. The configured database is not touched: for H2 it is one in memory, for PostgreSQL an embedded"
                    + " one from the class path."
        })
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(
            names = "--scratch-url",
            paramLabel = "JDBC-URL",
            defaultValue = "",
            description = "An empty database to try them on; one that is not empty is refused.")
    private String scratchUrl;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Console console = parent.console();
        Verification verification = parent.working("Trying the revisions", retort -> retort.verify(scratchUrl));
        int revisions = verification.revisions().size();
        console.message("Tried " + (revisions == 1 ? "1 revision" : revisions + " revisions") + " on "
                + verification.server() + ".");
        if (format == ListingFormat.JSON) {
            console.document(json(verification));
        } else {
            verification.findings().forEach(finding -> console.result(sentence(finding)));
        }
        if (verification.isEmpty()) {
            return ExitStatus.DONE;
        }
        console.error("The revisions do not lead there and back. Correct those that no other database has run yet, or"
                + " write one that follows.");
        return ExitStatus.FOUND;
    }

    private static String sentence(Finding finding) {
        return switch (finding.kind()) {
            case MODEL -> "The entities ask for more than the revisions make: " + finding.found();
            case DOWNGRADE -> finding.revision() + " does not come back: " + finding.found();
            case AGAIN -> "The second upgrade does not lead to where the first did: " + finding.found();
        };
    }

    private static String json(Verification verification) {
        return JsonText.object(json -> {
            json.writeStringField("server", verification.server());
            JsonText.strings(
                    json,
                    "revisions",
                    verification.revisions().stream()
                            .map(revision -> revision.id())
                            .toList());
            json.writeArrayFieldStart("findings");
            for (Finding finding : verification.findings()) {
                json.writeStartObject();
                json.writeStringField("kind", finding.kind().toString());
                JsonText.nullable(json, "revision", finding.revision());
                json.writeStringField("found", finding.found());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
