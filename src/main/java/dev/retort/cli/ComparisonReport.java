package dev.retort.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.retort.Comparison;
import dev.retort.diff.DetectedChange;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import java.io.IOException;
import java.util.List;

/** A comparison as text, JSON or SQL. The JSON's shape is stable; {@code docs/json.md} describes it. */
final class ComparisonReport {

    private final Comparison comparison;

    ComparisonReport(Comparison comparison) {
        this.comparison = comparison;
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
        StringBuilder text = new StringBuilder();
        comparison.diff().upgrade().stream()
                .map(DetectedChange::sentence)
                .distinct()
                .forEach(sentence -> text.append(Console.shown(sentence)).append('\n'));
        return text.toString();
    }

    private String sql() {
        StringBuilder script = new StringBuilder();
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
        return JsonText.object(json -> {
            json.writeStringField("from", comparison.from().toString());
            json.writeStringField("to", comparison.to().toString());
            json.writeArrayFieldStart("operations");
            for (DetectedChange change : comparison.diff().upgrade()) {
                write(json, change);
            }
            json.writeEndArray();
        });
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
        JsonText.strings(json, "sql", statements(operation));
        json.writeEndObject();
    }

    private List<String> statements(Operation operation) {
        return comparison.dialect().compile(operation).stream()
                .map(statement -> statement.text())
                .toList();
    }
}
