package dev.retort.scanner;

import dev.retort.operation.Operation;
import dev.retort.scanner.mapping.DialectSettings;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What a scan found.
 *
 * @param schema the schema that the entities ask for, in terms of the request's dialect
 * @param entities the names of the entity classes taken, sorted
 * @param untaken the entity classes seen and not taken, sorted by name
 * @param hibernateVersion the version of Hibernate that read the mappings: {@code 7.4.6.Final}
 * @param unmanaged SQL that Hibernate would run beside the schema and that Retort leaves alone: casts, composite types, the
 *     first rows of a generator's table
 * @param warnings what the schema could not express, each a sentence
 * @param renames the renames that entities and attributes tell of by {@code @RenamedFrom}: {@link
 *     dev.retort.operation.RenameTable} and {@link dev.retort.operation.RenameColumn}, tables first
 * @param dialectSettings the settings that had it read for another database than the request's
 */
public record ScannedModel(
        Schema schema,
        List<String> entities,
        List<UntakenEntity> untaken,
        String hibernateVersion,
        List<String> unmanaged,
        List<String> warnings,
        List<Operation> renames,
        DialectSettings dialectSettings) {

    public ScannedModel {
        Objects.requireNonNull(schema, "schema");
        entities = List.copyOf(entities);
        untaken = List.copyOf(untaken);
        Objects.requireNonNull(hibernateVersion, "hibernateVersion");
        unmanaged = List.copyOf(unmanaged);
        warnings = List.copyOf(warnings);
        renames = List.copyOf(renames);
        Objects.requireNonNull(dialectSettings, "dialectSettings");
    }
}
