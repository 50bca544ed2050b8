package dev.retort;

import java.util.function.Predicate;

/**
 * What a version of Hibernate asks of a schema that the one before did not, as far as an operation shows it. The versions are
 * those that {@code docs/compatibility.md} measures.
 */
enum HibernateChange {
    WHOLE_SECONDS(7, 1, "a LocalTime or an OffsetTime has whole seconds", HibernateTrace::cutsFractionsOfSeconds),
    SUBCLASS_CHECK(
            7, 1, "the columns of a single-table subclass are guarded by a check", HibernateTrace::guardsSubclass),
    DISCRIMINATOR_CHECK(7, 1, "the values of a discriminator are checked", HibernateTrace::listsDiscriminators),
    PARTITION_KEY(7, 1, "a partition key is part of the primary key", HibernateTrace::takesPartitionKeyIn),
    NESTED_NAME(7, 1, "the name of a nested class is not quoted", HibernateTrace::unquotesNestedName),
    VIRTUAL_COLUMN(7, 2, "a generated column is virtual on PostgreSQL 18", HibernateTrace::makesVirtual),
    BOOLEAN_CHECK(7, 2, "a boolean that is kept as a number is checked", HibernateTrace::checksBoolean),
    ORDER_CHECK(7, 3, "an order column may not be negative", HibernateTrace::checksOrder),
    VERSION_NOT_NULL(7, 3, "a version is never null", HibernateTrace::demandsVersion),
    UNIQUE_ELEMENTS(7, 4, "the elements of a set are unique with their owner", HibernateTrace::makesElementsUnique),
    JOIN_TABLE_NOT_NULL(7, 4, "a row of a join table always has its other side", HibernateTrace::demandsOtherSide),
    GENERATED_NULL(7, 4, "a virtual column is not declared NOT NULL", HibernateTrace::letsGeneratedBeNull),
    SOFT_DELETION(7, 4, "elements go and come with an owner that is deleted softly", HibernateTrace::marksElements),
    ONE_TO_MANY_KEY(7, 4, "the join table of a one-to-many has its key on the many", HibernateTrace::movesKeyToTheMany);

    private final HibernateVersion since;
    private final String effect;
    private final Predicate<HibernateTrace> shows;

    HibernateChange(int major, int minor, String effect, Predicate<HibernateTrace> shows) {
        this.since = HibernateVersion.of(major, minor);
        this.effect = effect;
        this.shows = shows;
    }

    /** The first version that does it. */
    HibernateVersion since() {
        return since;
    }

    /** What it does, and since when: {@code since 7.3 a version is never null}. */
    String reason() {
        return "since " + since.text() + " " + effect;
    }

    /** Whether the operation does what this version does by itself. */
    boolean brings(HibernateTrace trace) {
        return shows.test(trace);
    }
}
