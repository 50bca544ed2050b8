package dev.retort.cli;

import dev.retort.Status;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionStep;
import dev.retort.runtime.UnfinishedRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How things stand, as one screen or as JSON. The JSON's shape is stable; {@code docs/json.md} describes it. */
final class StatusReport {

    private static final String MARGIN = " ".repeat(11);

    private final Status status;
    private final RevisionListing listing;

    StatusReport(Status status) {
        this.status = status;
        this.listing = new RevisionListing(status.graph(), List.of());
    }

    /** The screen, each line ended. */
    String text() {
        StringBuilder text = new StringBuilder();
        part(text, "Database", List.of(status.database() + " (" + status.server() + ")"));
        part(text, "Stands at", standing());
        part(text, "In part", unfinished());
        part(text, "Pending", pending());
        part(text, "Entities", List.of(model()));
        part(
                text,
                "Heads",
                orNone(status.graph().heads().stream().map(listing::named).toList()));
        part(text, "Changed", changed());
        part(text, "Lock", List.of(status.lockHolder().isEmpty() ? "free" : "held by " + status.lockHolder()));
        return text.toString();
    }

    /** The applied revisions whose source has changed since, a line for each. */
    List<String> changed() {
        return status.past().changed().stream().map(listing::named).toList();
    }

    private List<String> unfinished() {
        return status.past().unfinished().stream()
                .map(revision -> revision.direction().word() + " of " + revision.id() + ": " + revision.words())
                .toList();
    }

    String json() {
        return JsonText.object(json -> {
            json.writeStringField("database", status.database());
            json.writeStringField("server", status.server());
            JsonText.strings(json, "current", status.rows());
            JsonText.strings(json, "unknown", status.graph().unknown(status.rows()));
            JsonText.strings(json, "pending", ids(pendingRevisions()));
            JsonText.strings(json, "heads", ids(status.graph().heads()));
            json.writeFieldName("pending_operations");
            if (status.model().isKnown()) {
                json.writeNumber(status.model().changes().size());
            } else {
                json.writeNull();
            }
            JsonText.nullable(json, "not_compared", status.model().unknownBecause());
            JsonText.strings(
                    json,
                    "unfinished",
                    status.past().unfinished().stream()
                            .map(UnfinishedRevision::id)
                            .toList());
            JsonText.strings(json, "changed", ids(status.past().changed()));
            JsonText.nullable(json, "lock_holder", status.lockHolder());
        });
    }

    private static void part(StringBuilder text, String title, List<String> lines) {
        String margin = title + " ".repeat(MARGIN.length() - title.length());
        for (String line : lines) {
            text.append(margin).append(Console.shown(line)).append('\n');
            margin = MARGIN;
        }
    }

    private List<String> standing() {
        List<String> unknown = status.graph().unknown(status.rows());
        List<String> known =
                status.rows().stream().filter(row -> !unknown.contains(row)).toList();
        List<String> lines = status.graph().appliedHeads(known).stream()
                .map(listing::named)
                .collect(Collectors.toCollection(ArrayList::new));
        unknown.forEach(row -> lines.add(row + " (not among the revisions here)"));
        return lines.isEmpty() ? List.of("<base>") : lines;
    }

    private List<String> pending() {
        return status.graph().unknown(status.rows()).isEmpty()
                ? orNone(pendingRevisions().stream().map(listing::step).toList())
                : List.of("cannot be told while a revision is missing here");
    }

    private String model() {
        if (!status.model().isKnown()) {
            return "not compared: " + status.model().unknownBecause();
        }
        int changes = status.model().changes().size();
        return switch (changes) {
            case 0 -> "as the database has them";
            case 1 -> "1 operation without a revision";
            default -> changes + " operations without a revision";
        };
    }

    private List<RevisionHeader> pendingRevisions() {
        return status.pending().stream().map(RevisionStep::revision).toList();
    }

    private static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }

    private static List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of("none") : lines;
    }
}
