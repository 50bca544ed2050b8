package dev.retort.runtime;

import dev.retort.schema.Index;
import java.util.Locale;

/**
 * An index as a revision writes it.
 *
 * <pre>{@code
 * index("customer_id", "created").named("ix_order_customer")
 * index(key("created").descending(), expression("lower(name)")).named("ix_order_created")
 * index("email").unique().where("deleted is null").named("ux_customer_email")
 * }</pre>
 */
public final class IndexDefinition {

    private final Index index;

    IndexDefinition(Index index) {
        this.index = index;
    }

    public IndexDefinition named(String name) {
        return new IndexDefinition(index.withName(Notation.name(name, "an index")));
    }

    public IndexDefinition unique() {
        return new IndexDefinition(index.withUnique(true));
    }

    /** Lets two nulls count as equal in a unique index: NULLS NOT DISTINCT. */
    public IndexDefinition nullsNotDistinct() {
        return new IndexDefinition(index.withNullsDistinct(false));
    }

    /** The access method: {@code gin}, {@code gist}, {@code hash}, …; {@code btree} unless said. */
    public IndexDefinition using(String method) {
        return new IndexDefinition(
                index.withMethod(Notation.sql(method, "an index method").toLowerCase(Locale.ROOT)));
    }

    /** Further columns that the index carries without ordering by them. */
    public IndexDefinition include(String first, String... others) {
        return new IndexDefinition(index.withInclude(Notation.firstAndOthers("an included column", first, others)));
    }

    /** The condition on rows that the index holds: a partial index. */
    public IndexDefinition where(String predicate) {
        return new IndexDefinition(index.withPredicate(Notation.sql(predicate, "an index's predicate")));
    }

    Index index() {
        return index;
    }
}
