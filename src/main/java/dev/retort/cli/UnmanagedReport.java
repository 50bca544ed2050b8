package dev.retort.cli;

import dev.retort.Unmanaged;
import dev.retort.error.RetortException;
import dev.retort.introspector.UnmanagedObject;
import dev.retort.scanner.UntakenEntity;

/** What Retort never touches, as text or JSON. The JSON's shape is stable; {@code docs/json.md} describes it. */
final class UnmanagedReport {

    private final Unmanaged unmanaged;

    UnmanagedReport(Unmanaged unmanaged) {
        this.unmanaged = unmanaged;
    }

    /** The whole report, each line ended. */
    String as(Format format) {
        return switch (format) {
            case TEXT -> text();
            case JSON -> json();
            case SQL ->
                throw RetortException.usage(
                        "What Retort never touches has no SQL. Leave out --unmanaged, or say --format"
                                + " text or json.");
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        unmanaged.objects().forEach(object -> line(text, object.toString()));
        for (UntakenEntity entity : unmanaged.entities()) {
            line(text, "entity " + entity.className() + ": " + entity.reason());
        }
        unmanaged.statements().forEach(statement -> line(text, "SQL of the model: " + statement.strip()));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Console.shown(line)).append('\n');
    }

    private String json() {
        return JsonText.object(json -> {
            json.writeArrayFieldStart("unmanaged");
            for (UnmanagedObject object : unmanaged.objects()) {
                json.writeStartObject();
                json.writeStringField("kind", object.kind());
                JsonText.nullable(json, "schema", object.name().schema().text());
                json.writeStringField("name", object.name().name().text());
                JsonText.nullable(json, "detail", object.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            ModelsCommand.writeUntaken(json, unmanaged.entities());
            JsonText.strings(json, "statements", unmanaged.statements());
        });
    }
}
