package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Schema;

/**
 * The canonical form by text alone, for a database that cannot be asked.
 *
 * @param dialect the dialect whose form it is
 */
record TextualCanonicalizer(Dialect dialect) implements LiveCanonicalizer {

    @Override
    public Schema canonicalize(Schema wanted, Schema present) {
        return dialect.settled(dialect.canonical(wanted));
    }

    @Override
    public boolean asksDatabase() {
        return false;
    }
}
