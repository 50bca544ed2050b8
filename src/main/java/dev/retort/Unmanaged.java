package dev.retort;

import dev.retort.introspector.UnmanagedObject;
import dev.retort.scanner.UntakenEntity;
import java.util.List;

/**
 * What a project has that Retort never creates, alters or drops.
 *
 * @param objects what the database has of that kind, sorted: views, triggers, grants, partitions, tables of other tools, …
 * @param entities the entity classes that were seen and are no part of the model, sorted by name
 * @param statements SQL that Hibernate would run beside the schema, such as the model's auxiliary database objects
 */
public record Unmanaged(List<UnmanagedObject> objects, List<UntakenEntity> entities, List<String> statements) {

    public Unmanaged {
        objects = List.copyOf(objects);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
    }

    public boolean isEmpty() {
        return objects.isEmpty() && entities.isEmpty() && statements.isEmpty();
    }
}
