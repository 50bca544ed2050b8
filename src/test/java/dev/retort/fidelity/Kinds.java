package dev.retort.fidelity;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of change, as the page lists them. */
final class Kinds {

    private Kinds() {}

    /** Kinds about one subject. */
    record Group(String title, List<Kind> kinds) {}

    private static final List<Group> GROUPS = List.of(
            new Group("Tables and schemas", TableKinds.all()),
            new Group("Columns", ColumnKinds.all()),
            new Group("Types of columns", TypeKinds.all()),
            new Group("Defaults, identities and generated columns", ValueKinds.all()),
            new Group("Primary keys and unique constraints", KeyKinds.all()),
            new Group("Foreign keys", ForeignKeyKinds.all()),
            new Group("Check and exclusion constraints", CheckKinds.all()),
            new Group("Indexes", IndexKinds.all()),
            new Group("Sequences and enumeration types", ObjectKinds.all()),
            new Group("What no mapping describes", SilentKinds.all()));

    static List<Group> groups() {
        return GROUPS;
    }

    static Stream<Kind> all() {
        return GROUPS.stream().flatMap(group -> group.kinds().stream());
    }
}
