package dev.retort.fidelity;

import static dev.retort.fidelity.Constraints.foreignKeys;
import static dev.retort.fidelity.Constraints.primaryKeys;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.schema.Deferral.INITIALLY_DEFERRED;
import static dev.retort.schema.Deferral.INITIALLY_IMMEDIATE;
import static dev.retort.schema.Deferral.NOT_DEFERRABLE;

import dev.retort.schema.Deferral;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;

/** Changes of foreign keys. */
final class ForeignKeyKinds {

    private static final String DROP = "ALTER TABLE {table} DROP CONSTRAINT {name}";
    private static final String ADD =
            "ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({columns}) REFERENCES {target} ({target_columns})";
    private static final String[] UNDONE = {"drop_constraint {at}", "create_foreign_key {renewed}"};

    private ForeignKeyKinds() {}

    static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>(existence());
        for (ReferentialAction action : ReferentialAction.values()) {
            kinds.add(of(
                            "foreign key ON DELETE " + action.sql(),
                            foreignKeys()
                                    .that(found -> found.constraint().rule().onDelete() != action))
                    .by(DROP, ADD + " {on_update} ON DELETE " + action.sql())
                    .undoneBy(UNDONE));
            kinds.add(of(
                            "foreign key ON UPDATE " + action.sql(),
                            foreignKeys()
                                    .that(found -> found.constraint().rule().onUpdate() != action))
                    .by(DROP, ADD + " {on_delete} ON UPDATE " + action.sql())
                    .undoneBy(UNDONE));
        }
        kinds.addAll(attributes());
        return kinds;
    }

    private static List<Kind> existence() {
        return List.of(
                of("foreign key dropped", foreignKeys()).by(DROP).undoneBy("create_foreign_key {renewed}"),
                of("foreign key added", primaryKeys())
                        .by("ALTER TABLE {table} ADD CONSTRAINT surplus"
                                + " FOREIGN KEY ({columns}) REFERENCES {table} ({columns})")
                        .undoneBy("drop_constraint {in}.surplus"),
                of("foreign key doubled", foreignKeys())
                        .by("ALTER TABLE {table} ADD CONSTRAINT z_surplus"
                                + " FOREIGN KEY ({columns}) REFERENCES {target} ({target_columns})")
                        .undoneBy("drop_constraint {in}." + Directives.ANY),
                of("foreign key to another table", foreignKeys().ofOneColumn())
                        .by(
                                DROP,
                                "CREATE TABLE surplus AS SELECT * FROM {target} WHERE 1 = 0",
                                "ALTER TABLE surplus ADD CONSTRAINT surplus_key UNIQUE ({target_columns})",
                                "ALTER TABLE {table} ADD CONSTRAINT {name}"
                                        + " FOREIGN KEY ({columns}) REFERENCES public.surplus ({target_columns})")
                        .undoneBy("drop_constraint {at}", "create_foreign_key {renewed}", "drop_table surplus"));
    }

    private static Kind attribute(String name, String attribute) {
        return of(name, foreignKeys())
                .on(POSTGRESQL, DROP, ADD + " {on_delete} {on_update} " + attribute)
                .undoneBy(UNDONE);
    }

    private static Kind deferral(String name, Deferral deferral, String attribute) {
        return of(name, foreignKeys().that(found -> found.constraint().deferral() != deferral))
                .on(POSTGRESQL, DROP, ADD + " {on_delete} {on_update} " + attribute)
                .undoneBy(UNDONE);
    }

    private static List<Kind> attributes() {
        return List.of(
                deferral("foreign key DEFERRABLE", INITIALLY_IMMEDIATE, "DEFERRABLE"),
                deferral(
                        "foreign key DEFERRABLE INITIALLY DEFERRED",
                        INITIALLY_DEFERRED,
                        "DEFERRABLE INITIALLY DEFERRED"),
                deferral("foreign key NOT DEFERRABLE", NOT_DEFERRABLE, ""),
                attribute("foreign key NOT VALID", "NOT VALID"),
                attribute("foreign key NOT ENFORCED", "NOT ENFORCED"),
                of("foreign key MATCH FULL", foreignKeys().ofSeveralColumns())
                        .on(POSTGRESQL, DROP, ADD + " MATCH FULL {on_delete} {on_update}")
                        .undoneBy(UNDONE),
                of(
                                "foreign key ON DELETE SET NULL of some columns",
                                foreignKeys().ofSeveralColumns())
                        .on(POSTGRESQL, DROP, ADD + " ON DELETE SET NULL ({first}) {on_update}")
                        .undoneBy(UNDONE),
                of("foreign key renamed", foreignKeys().named())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .undoneBy("rename_constraint {in}.renamed to {own}"),
                of("foreign key renamed whose name nobody chose", foreignKeys().unnamed())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .leftAlone("a name that the model leaves to convention matches any")
                        .restoredBy("ALTER TABLE {table} RENAME CONSTRAINT renamed TO {name}"));
    }
}
