package dev.retort.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.retort.Comparison;
import dev.retort.diff.DetectedChange;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
        for (DetectedChange change : comparison.diff().upgrade()) {
            text.append(Console.shown(change.sentence())).append('\n');
        }
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
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(layout())) {
            json.writeStartObject();
            json.writeStringField("from", comparison.from().toString());
            json.writeStringField("to", comparison.to().toString());
            json.writeArrayFieldStart("operations");
            for (DetectedChange change : comparison.diff().upgrade()) {
                write(json, change);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** The same layout on every system, whatever its line separator. */
    private static PrettyPrinter layout() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        layout.indentObjectsWith(lines);
        layout.indentArraysWith(lines);
        return layout;
    }

    private void write(JsonGenerator json, DetectedChange change) throws IOException {
        Operation operation = change.operation();
        Subject subject = operation.accept(new Subject.Of());
        json.writeStartObject();
        json.writeStringField("op", operation.directive());
        nullable(json, "schema", subject.schema());
        nullable(json, "table", subject.table());
        nullable(json, "name", subject.name());
        if (operation instanceof AlterColumn alteration) {
            json.writeArrayFieldStart("changes");
            for (String aspect : Aspect.of(alteration)) {
                json.writeString(aspect);
            }
            json.writeEndArray();
        }
        json.writeStringField("detected", change.detected());
        json.writeArrayFieldStart("sql");
        for (String statement : statements(operation)) {
            json.writeString(statement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void nullable(JsonGenerator json, String field, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, text);
        }
    }

    private List<String> statements(Operation operation) {
        return comparison.dialect().compile(operation).stream()
                .map(statement -> statement.text())
                .toList();
    }
}
