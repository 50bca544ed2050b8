package dev.retort.fidelity;

import static dev.retort.fidelity.Constraints.primaryKeys;
import static dev.retort.fidelity.Constraints.uniqueConstraints;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.H2;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.Tables.tables;
import static dev.retort.schema.Deferral.INITIALLY_DEFERRED;
import static dev.retort.schema.Deferral.INITIALLY_IMMEDIATE;
import static dev.retort.schema.Deferral.NOT_DEFERRABLE;

import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Changes of primary keys and unique constraints. */
final class KeyKinds {

    private static final String DROP = "ALTER TABLE {table} DROP CONSTRAINT {name}";
    private static final String ADD = "ALTER TABLE {table} ADD CONSTRAINT {name} ";

    private KeyKinds() {}

    static List<Kind> all() {
        return Stream.of(primaryKeyKinds(), uniqueKinds(), uniqueAttributes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind> primaryKeyKinds() {
        return List.of(
                of("primary key dropped", primaryKeys().unreferenced())
                        .by(DROP)
                        .undoneBy("create_primary_key {renewed}"),
                of(
                                "primary key dropped that others refer to",
                                primaryKeys().referenced().notReferredToByItself())
                        .by(DROP + " CASCADE")
                        .undoneBy("create_primary_key {renewed}", "{foreign_keys}"),
                of("primary key added", tables().unkeyed())
                        .by("ALTER TABLE {table} ADD CONSTRAINT surplus PRIMARY KEY ({not_null})")
                        .undoneBy("drop_constraint {at}.surplus"),
                of(
                                "primary key with its columns in another order",
                                primaryKeys().unreferenced().ofSeveralColumns())
                        .by(DROP, ADD + "PRIMARY KEY ({reversed})")
                        .undoneBy("drop_constraint {at}", "create_primary_key {renewed}"),
                of(
                                "primary key with one column less",
                                primaryKeys().unreferenced().ofSeveralColumns())
                        .by(DROP, ADD + "PRIMARY KEY ({first})")
                        .undoneBy("drop_constraint {at}", "create_primary_key {renewed}"),
                of("primary key replaced by a unique constraint", primaryKeys().unreferenced())
                        .by(DROP, "ALTER TABLE {table} ADD CONSTRAINT surplus UNIQUE ({columns})")
                        .undoneBy("drop_constraint {in}.surplus", "create_primary_key {renewed}"),
                of(
                                "primary key with an included column",
                                primaryKeys().unreferenced().extensible())
                        .on(POSTGRESQL, DROP, ADD + "PRIMARY KEY ({columns}) INCLUDE ({another})")
                        .undoneBy("drop_constraint {at}", "create_primary_key {renewed}"),
                of(
                                "primary key DEFERRABLE",
                                primaryKeys()
                                        .unreferenced()
                                        .that(found -> found.constraint().deferral() != INITIALLY_IMMEDIATE))
                        .on(POSTGRESQL, DROP, ADD + "PRIMARY KEY ({columns}) DEFERRABLE")
                        .undoneBy("drop_constraint {at}", "create_primary_key {renewed}"),
                of(
                                "primary key DEFERRABLE INITIALLY DEFERRED",
                                primaryKeys()
                                        .unreferenced()
                                        .that(found -> found.constraint().deferral() != INITIALLY_DEFERRED))
                        .on(POSTGRESQL, DROP, ADD + "PRIMARY KEY ({columns}) DEFERRABLE INITIALLY DEFERRED")
                        .undoneBy("drop_constraint {at}", "create_primary_key {renewed}"),
                of("primary key renamed", primaryKeys().named())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .undoneBy("rename_constraint {in}.renamed to {own}"),
                of("primary key renamed whose name nobody chose", primaryKeys().unnamed())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .leftAlone("a name that the model leaves to convention matches any")
                        .restoredBy("ALTER TABLE {table} RENAME CONSTRAINT renamed TO {name}"));
    }

    private static List<Kind> uniqueKinds() {
        return List.of(
                of(
                                "unique constraint dropped: of one column",
                                uniqueConstraints().unreferenced().ofOneColumn())
                        .by(DROP)
                        .undoneBy("create_unique_constraint {renewed}"),
                of(
                                "unique constraint dropped: of several columns",
                                uniqueConstraints().unreferenced().ofSeveralColumns())
                        .by(DROP)
                        .undoneBy("create_unique_constraint {renewed}"),
                of("unique constraint added", primaryKeys())
                        .by("ALTER TABLE {table} ADD CONSTRAINT surplus UNIQUE ({columns})")
                        .undoneBy("drop_constraint {in}.surplus"),
                of("unique constraint doubled", uniqueConstraints())
                        .on(POSTGRESQL, "ALTER TABLE {table} ADD CONSTRAINT surplus UNIQUE ({columns})")
                        .undoneBy("drop_constraint {in}.surplus"),
                of(
                                "unique constraint with its columns in another order",
                                uniqueConstraints().unreferenced().ofSeveralColumns())
                        .by(DROP, ADD + "UNIQUE ({reversed})")
                        .undoneBy("drop_constraint {at}", "create_unique_constraint {renewed}"),
                of(
                                "unique constraint with one column less",
                                uniqueConstraints()
                                        .unreferenced()
                                        .ofSeveralColumns()
                                        .that(found -> !found.isFirstColumnUnique()))
                        .by(DROP, ADD + "UNIQUE ({first})")
                        .undoneBy("drop_constraint {at}", "create_unique_constraint {renewed}"),
                of("unique constraint renamed", uniqueConstraints().named())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .undoneBy("rename_constraint {in}.renamed to {own}"),
                of(
                                "unique constraint renamed whose name nobody chose",
                                uniqueConstraints().unnamed())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .leftAlone("a name that the model leaves to convention matches any")
                        .restoredBy("ALTER TABLE {table} RENAME CONSTRAINT renamed TO {name}"));
    }

    private static Kind attribute(String name, Predicate<UniqueConstraint> places, String definition) {
        return of(name, uniqueConstraints().unreferenced().that(found -> places.test(found.constraint())))
                .on(POSTGRESQL, DROP, ADD + definition)
                .undoneBy("drop_constraint {at}", "create_unique_constraint {renewed}");
    }

    private static List<Kind> uniqueAttributes() {
        return List.of(
                attribute(
                                "unique constraint NULLS NOT DISTINCT",
                                UniqueConstraint::nullsDistinct,
                                "UNIQUE NULLS NOT DISTINCT ({columns})")
                        .on(H2, DROP, ADD + "UNIQUE NULLS NOT DISTINCT ({columns})"),
                of(
                                "unique constraint with an included column",
                                uniqueConstraints().unreferenced().extensible())
                        .on(POSTGRESQL, DROP, ADD + "UNIQUE ({columns}) INCLUDE ({another})")
                        .undoneBy("drop_constraint {at}", "create_unique_constraint {renewed}"),
                attribute(
                        "unique constraint DEFERRABLE",
                        key -> key.deferral() != INITIALLY_IMMEDIATE,
                        "UNIQUE ({columns}) DEFERRABLE"),
                attribute(
                        "unique constraint DEFERRABLE INITIALLY DEFERRED",
                        key -> key.deferral() != INITIALLY_DEFERRED,
                        "UNIQUE ({columns}) DEFERRABLE INITIALLY DEFERRED"),
                of(
                                "unique constraint NOT DEFERRABLE",
                                uniqueConstraints()
                                        .unreferenced()
                                        .that(found -> found.constraint().deferral() != NOT_DEFERRABLE))
                        .on(POSTGRESQL, DROP, ADD + "UNIQUE ({columns})")
                        .undoneBy("drop_constraint {at}", "create_unique_constraint {renewed}"),
                of(
                                "unique constraint replaced by a unique index",
                                uniqueConstraints()
                                        .unreferenced()
                                        .ofOneColumn()
                                        .that(found -> found.constraint().deferral() == NOT_DEFERRABLE))
                        .on(POSTGRESQL, DROP, "CREATE UNIQUE INDEX {name} ON {table} ({columns})")
                        .leftAlone("both refuse the same rows, and a mapping cannot always tell which it means")
                        .restoredBy("DROP INDEX {qualified}", ADD + "UNIQUE ({columns})"));
    }
}
