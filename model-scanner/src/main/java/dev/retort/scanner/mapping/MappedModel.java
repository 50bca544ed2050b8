package dev.retort.scanner.mapping;

import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What Hibernate made of its sources.
 *
 * @param schema the schema
 * @param entities the names of the entity classes that are mapped, sorted
 * @param hibernateVersion the version that Hibernate gives itself, empty where it cannot tell
 * @param unmanaged SQL that belongs to the mappings and has no place in a schema value
 * @param warnings what could not be expressed, each a sentence
 * @param renames the renames that entities and attributes tell of by {@code @RenamedFrom}: {@link
 *     dev.retort.operation.RenameTable} and {@link dev.retort.operation.RenameColumn}, tables first
 */
public record MappedModel(
        Schema schema,
        List<String> entities,
        String hibernateVersion,
        List<String> unmanaged,
        List<String> warnings,
        List<Operation> renames) {

    public MappedModel {
        Objects.requireNonNull(schema, "schema");
        entities = List.copyOf(entities);
        Objects.requireNonNull(hibernateVersion, "hibernateVersion");
        unmanaged = List.copyOf(unmanaged);
        warnings = List.copyOf(warnings);
        renames = List.copyOf(renames);
    }
}
