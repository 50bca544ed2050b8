package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something in a database that no schema value describes, and that is never created, altered or dropped.
 *
 * @param kind what it is, as the database's manual calls it: {@code materialized view}, {@code trigger}
 * @param name its name; of a grant that of the object that it is on
 * @param detail what else tells it from others, empty for nothing: {@code on 'job'}
 */
public record UnmanagedObject(String kind, QualifiedName name, String detail) implements Comparable<UnmanagedObject> {

    private static final Comparator<UnmanagedObject> ORDER = Comparator.comparing(UnmanagedObject::kind)
            .thenComparing(UnmanagedObject::name)
            .thenComparing(UnmanagedObject::detail);

    public UnmanagedObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }

    /** By kind, then by name. */
    @Override
    public int compareTo(UnmanagedObject other) {
        return ORDER.compare(this, other);
    }

    /** {@code trigger 'audit' on 'job'}. */
    @Override
    public String toString() {
        return kind + " '" + name + "'" + (detail.isEmpty() ? "" : " " + detail);
    }
}
