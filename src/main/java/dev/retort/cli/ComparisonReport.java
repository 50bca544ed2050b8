package dev.retort.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.retort.Comparison;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.SuspectedRename;
import dev.retort.error.RetortException;
import dev.retort.hint.Hint;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison as text, JSON or SQL. The JSON's shape is stable; {@code docs/json.md} describes it. */
final class ComparisonReport {

    private final Comparison comparison;
    private final boolean verbose;

    /**
     * @param verbose whether the text lists what a hint gives the reason of, too
     */
    ComparisonReport(Comparison comparison, boolean verbose) {
        this.comparison = comparison;
        this.verbose = verbose;
    }

    /** The whole report, each line ended. */
    String as(Format format) {
        return switch (format) {
            case TEXT -> text();
            case JSON -> json();
            case SQL -> sql();
        };
    }

    private String text() {
        List<String> lines = new ArrayList<>(reasons());
        lines.addAll(ChangeLines.of(listed(comparison.diff().upgrade()), comparison.upgrade()));
        listed(comparison.diff().pendingDrops()).forEach(drop -> lines.add("Put off: " + drop.detected()));
        (verbose ? comparison.diff().suspectedRenames() : comparison.unexplainedRenames())
                .forEach(suspicion -> lines.add(sentence(suspicion)));
        return ended(lines);
    }

    /** What is said before all else: the one reason of nearly everything. */
    List<String> reasons() {
        return verbose ? HintLines.of(comparison) : HintLines.withCount(comparison);
    }

    /** The changes that a text lists: those that no hint gives the reason of, unless all are asked for. */
    List<DetectedChange> listed(List<DetectedChange> changes) {
        return verbose ? changes : comparison.unexplained(changes);
    }

    /** The lines as the console shows them, each ended. */
    static String ended(List<String> lines) {
        return lines.stream().map(line -> Console.shown(line) + "\n").collect(Collectors.joining());
    }

    /** What is suspected, why, and how to say that it is so. */
    static String sentence(SuspectedRename suspicion) {
        return "Suspected rename: " + suspicion.sentence() + ". If it is one, say --rename " + suspicion.notation()
                + " when the revision is written, or @RenamedFrom(\"" + suspicion.oldName() + "\") on the "
                + (suspicion.kind().equals("table") ? "entity" : "attribute") + ".";
    }

    private String sql() {
        StringBuilder script = new StringBuilder();
        HintLines.of(comparison)
                .forEach(
                        line -> script.append("-- ").append(Console.shown(line)).append('\n'));
        for (DetectedChange change : comparison.diff().upgrade()) {
            script.append("-- ")
                    .append(Console.shown(change.sentence()).replace("\n", "\n-- "))
                    .append('\n');
            statements(change.operation())
                    .forEach(statement -> script.append(statement).append(";\n"));
        }
        return script.toString();
    }

    private String json() {
        return JsonText.object(this::writeTo);
    }

    /** The comparison's own fields. */
    void writeTo(JsonGenerator json) throws IOException {
        json.writeStringField("from", comparison.from().toString());
        json.writeStringField("to", comparison.to().toString());
        writeTo(json, "operations", comparison.diff().upgrade());
        writeTo(json, "pending_drops", comparison.diff().pendingDrops());
        json.writeArrayFieldStart("suspected_renames");
        for (SuspectedRename suspicion : comparison.diff().suspectedRenames()) {
            write(json, suspicion);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hints");
        for (Hint hint : comparison.hints()) {
            write(json, hint);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Hint hint) throws IOException {
        json.writeStartObject();
        json.writeStringField("cause", hint.cause().toString());
        json.writeStringField("reason", hint.reason());
        json.writeStringField("remedy", hint.remedy());
        json.writeNumberField("operations", hint.explained().size());
        json.writeEndObject();
    }

    /** A field of operations on the same database. */
    void writeTo(JsonGenerator json, String field, List<DetectedChange> changes) throws IOException {
        json.writeArrayFieldStart(field);
        for (DetectedChange change : changes) {
            write(json, change);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, SuspectedRename suspicion) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", suspicion.kind());
        JsonText.nullable(json, "schema", suspicion.table().schema().text());
        json.writeStringField("table", suspicion.table().name().text());
        json.writeStringField("from", suspicion.oldName().text());
        json.writeStringField("to", suspicion.newName().text());
        json.writeNumberField("score", suspicion.score());
        JsonText.strings(json, "evidence", suspicion.evidence());
        json.writeStringField("rename", suspicion.notation());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, DetectedChange change) throws IOException {
        Operation operation = change.operation();
        Subject subject = operation.accept(new Subject.Of());
        json.writeStartObject();
        json.writeStringField("op", operation.directive());
        JsonText.nullable(json, "schema", subject.schema());
        JsonText.nullable(json, "table", subject.table());
        JsonText.nullable(json, "name", subject.name());
        if (operation instanceof AlterColumn alteration) {
            JsonText.strings(json, "changes", Aspect.of(alteration));
        }
        json.writeStringField("detected", change.detected());
        Optional<String> reason = comparison.upgrade().reason(change);
        if (reason.isPresent()) {
            json.writeStringField("upgrade", reason.get());
        }
        JsonText.strings(json, "sql", statements(operation));
        json.writeEndObject();
    }

    /** None for what this database cannot do, where a hint says why it is asked to. */
    private List<String> statements(Operation operation) {
        try {
            return comparison.dialect().compile(operation).stream()
                    .map(statement -> statement.text())
                    .toList();
        } catch (RetortException e) {
            if (comparison.hints().isEmpty()) {
                throw e;
            }
            return List.of();
        }
    }
}
