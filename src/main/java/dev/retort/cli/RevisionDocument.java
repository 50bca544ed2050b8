package dev.retort.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Revisions as JSON. The shape is stable; {@code docs/json.md} describes it. */
final class RevisionDocument {

    private final RevisionGraph graph;
    private final List<RevisionHeader> heads;
    private final List<RevisionHeader> realHeads;

    RevisionDocument(RevisionGraph graph) {
        this.graph = graph;
        this.heads = graph.heads();
        this.realHeads = graph.realHeads();
    }

    /** The revisions, where the database was not asked. */
    String of(List<RevisionHeader> revisions) {
        return JsonText.object(json -> write(json, revisions, Optional.empty()));
    }

    /**
     * The revisions, each with whether the database stands at it.
     *
     * @param rows the rows of the version table
     */
    String of(List<RevisionHeader> revisions, Collection<String> rows) {
        return JsonText.object(json -> write(json, revisions, Optional.of(new TreeSet<>(rows))));
    }

    /**
     * The revisions at which the database stands.
     *
     * @param revisions the applied heads
     * @param rows the rows of the version table
     */
    String ofDatabase(List<RevisionHeader> revisions, Collection<String> rows) {
        return JsonText.object(json -> {
            write(json, revisions, Optional.of(new TreeSet<>(rows)));
            JsonText.strings(json, "unknown", graph.unknown(rows));
            json.writeBooleanField("up_to_date", graph.isUpToDate(rows));
        });
    }

    private void write(JsonGenerator json, List<RevisionHeader> revisions, Optional<Set<String>> rows)
            throws IOException {
        json.writeArrayFieldStart("revisions");
        for (RevisionHeader revision : revisions) {
            json.writeStartObject();
            write(json, revision);
            if (rows.isPresent()) {
                json.writeBooleanField("current", rows.get().contains(revision.id()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, RevisionHeader revision) throws IOException {
        List<RevisionHeader> successors = graph.successors(revision.id());
        json.writeStringField("id", revision.id());
        JsonText.strings(json, "revises", revision.revises());
        JsonText.strings(json, "depends_on", revision.dependsOn());
        if (!revision.replaces().isEmpty()) {
            JsonText.strings(json, "replaces", revision.replaces());
        }
        JsonText.strings(
                json, "successors", successors.stream().map(RevisionHeader::id).toList());
        JsonText.strings(json, "labels", graph.labels(revision.id()));
        JsonText.nullable(json, "head", head(revision));
        json.writeBooleanField("branch_point", successors.size() > 1);
        json.writeBooleanField("merge_point", revision.isMerge());
        json.writeStringField("message", revision.message());
        json.writeStringField("file", revision.origin());
    }

    private String head(RevisionHeader revision) {
        if (!heads.contains(revision)) {
            return "";
        }
        return realHeads.contains(revision) ? "real" : "effective";
    }
}
