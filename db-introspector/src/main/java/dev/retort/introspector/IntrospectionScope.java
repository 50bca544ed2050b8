package dev.retort.introspector;

import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of a database is read: its default schema, and those that are named.
 *
 * @param namespaces the named schemas to read beside the default one; one that does not exist is passed over
 */
public record IntrospectionScope(SortedSet<Identifier> namespaces) {

    /** The default schema alone. */
    public static final IntrospectionScope DEFAULT_SCHEMA = new IntrospectionScope(Collections.emptySortedSet());

    public IntrospectionScope {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }

    /** What must be read to compare the database with {@code other}. */
    public static IntrospectionScope of(Schema other) {
        return new IntrospectionScope(other.namespaces());
    }

    /** This scope and some more named schemas, such as those of a configuration. */
    public IntrospectionScope withNamespaces(Collection<Identifier> more) {
        SortedSet<Identifier> all = new TreeSet<>(namespaces);
        all.addAll(more);
        return new IntrospectionScope(all);
    }
}
