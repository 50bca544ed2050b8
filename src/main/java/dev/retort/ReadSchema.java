package dev.retort;

import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.runtime.History;
import dev.retort.runtime.History.OpaqueStatement;
import dev.retort.scanner.ScannedModel;
import dev.retort.scanner.mapping.DialectSettings;
import dev.retort.scanner.sql.CreatedObject;
import dev.retort.schema.DefaultSchema;
import dev.retort.schema.Schema;
import dev.retort.selection.Selection;
import java.util.List;
import java.util.Optional;

/**
 * A schema that needed no database to be read.
 *
 * @param schema the schema
 * @param reader who read it, {@code Hibernate ORM 7.4.6}; empty for Retort itself
 * @param remarks what the schema could not express, each a sentence for a person
 * @param renames the renames of tables and columns that it tells of
 * @param unmanaged the statements that run beside it, and whose objects are nobody's to drop
 * @param dialectSettings the settings that had it read for another database than the one at hand
 */
record ReadSchema(
        Schema schema,
        String reader,
        List<String> remarks,
        List<Operation> renames,
        List<String> unmanaged,
        DialectSettings dialectSettings) {

    private static final String FINAL = ".Final";

    /** The same with nothing called by the default schema's name any more. */
    ReadSchema in(DefaultSchema defaultSchema) {
        List<Operation> unqualified = renames.stream()
                .map(rename -> rename instanceof RenameTable table
                        ? new RenameTable(defaultSchema.unqualified(table.table()), table.newName())
                        : unqualified((RenameColumn) rename, defaultSchema))
                .toList();
        return new ReadSchema(
                defaultSchema.unqualified(schema), reader, remarks, unqualified, unmanaged, dialectSettings);
    }

    private static Operation unqualified(RenameColumn rename, DefaultSchema defaultSchema) {
        return new RenameColumn(defaultSchema.unqualified(rename.table()), rename.column(), rename.newName());
    }

    static ReadSchema of(History history) {
        return new ReadSchema(
                history.schema(),
                "",
                history.opaque().stream().map(OpaqueStatement::toString).toList(),
                List.of(),
                List.of(),
                DialectSettings.NONE);
    }

    static ReadSchema of(ScannedModel model) {
        String version = model.hibernateVersion();
        String shown = version.endsWith(FINAL) ? version.substring(0, version.length() - FINAL.length()) : version;
        return new ReadSchema(
                model.schema(),
                "Hibernate ORM " + shown,
                model.warnings(),
                model.renames(),
                model.unmanaged(),
                model.dialectSettings());
    }

    /** The rules, which then leave alone what statements beside the schema create. */
    Selection sparing(Selection rules) {
        Selection sparing = rules;
        for (String statement : unmanaged) {
            Optional<CreatedObject> created = CreatedObject.of(statement);
            if (created.isPresent()) {
                sparing = sparing.excluding(
                        created.get().kind(), List.of(created.get().pattern()));
            }
        }
        return sparing;
    }
}
