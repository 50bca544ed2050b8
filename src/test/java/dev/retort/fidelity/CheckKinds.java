package dev.retort.fidelity;

import static dev.retort.fidelity.Constraints.checks;
import static dev.retort.fidelity.Constraints.exclusions;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.Tables.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Changes of check and exclusion constraints. */
final class CheckKinds {

    private static final String DROP = "ALTER TABLE {table} DROP CONSTRAINT {name}";
    private static final String ADD = "ALTER TABLE {table} ADD CONSTRAINT {name} ";
    private static final String[] CHECK_UNDONE = {"drop_constraint {at}", "create_check_constraint {renewed}"};
    private static final String[] EXCLUSION_UNDONE = {"drop_constraint {at}", "create_exclusion_constraint {renewed}"};

    private CheckKinds() {}

    static List<Kind> all() {
        return Stream.of(checkKinds(), exclusionKinds()).flatMap(List::stream).toList();
    }

    private static List<Kind> checkKinds() {
        return List.of(
                of("check dropped", checks()).by(DROP).undoneBy("create_check_constraint {renewed}"),
                of(
                                "check dropped: values of an enumeration",
                                checks().that(found -> found.constraint()
                                        .expression()
                                        .toLowerCase(Locale.ROOT)
                                        .matches(".* (in|any) ?\\(.*")))
                        .by(DROP)
                        .undoneBy("create_check_constraint {renewed}"),
                of("check added", tables())
                        .by("ALTER TABLE {table} ADD CONSTRAINT surplus CHECK (1 > 0)")
                        .undoneBy("drop_constraint {at}.surplus"),
                of("check widened", checks())
                        .by(DROP, ADD + "CHECK (({condition}) OR current_date > DATE '2001-01-01')")
                        .undoneBy(CHECK_UNDONE),
                of("check made narrower", checks())
                        .by(DROP, ADD + "CHECK (({condition}) AND current_date > DATE '2001-01-01')")
                        .undoneBy(CHECK_UNDONE),
                of("check reversed", checks())
                        .by(DROP, ADD + "CHECK (NOT ({condition}))")
                        .undoneBy(CHECK_UNDONE),
                of("check in parentheses", checks())
                        .by(DROP, ADD + "CHECK ((({condition})))")
                        .leftAlone("it means the same"),
                of("check renamed", checks().named())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .undoneBy("rename_constraint {in}.renamed to {own}"),
                of("check renamed whose name nobody chose", checks().unnamed())
                        .by("ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .leftAlone("a name that the model leaves to convention matches any")
                        .restoredBy("ALTER TABLE {table} RENAME CONSTRAINT renamed TO {name}"),
                of("check NOT VALID", checks())
                        .on(POSTGRESQL, DROP, ADD + "CHECK ({condition}) NOT VALID")
                        .undoneBy(CHECK_UNDONE),
                of("check NOT ENFORCED", checks())
                        .on(POSTGRESQL, DROP, ADD + "CHECK ({condition}) NOT ENFORCED")
                        .undoneBy(CHECK_UNDONE),
                of("check NO INHERIT", checks())
                        .on(POSTGRESQL, DROP, ADD + "CHECK ({condition}) NO INHERIT")
                        .leftAlone("to the rows of the table itself it is the same"));
    }

    private static List<Kind> exclusionKinds() {
        return List.of(
                of("exclusion constraint dropped", exclusions())
                        .on(POSTGRESQL, DROP)
                        .undoneBy("create_exclusion_constraint {renewed}"),
                of("exclusion constraint added", exclusions())
                        .on(
                                POSTGRESQL,
                                "ALTER TABLE {table} ADD CONSTRAINT surplus EXCLUDE USING {method} ({elements})")
                        .undoneBy("drop_constraint {in}.surplus"),
                of("exclusion constraint with another predicate", exclusions())
                        .on(POSTGRESQL, DROP, ADD + "EXCLUDE USING {method} ({elements}) WHERE (1 > 0)")
                        .undoneBy(EXCLUSION_UNDONE),
                of("exclusion constraint with another operator", exclusions())
                        .on(POSTGRESQL, DROP, ADD + "EXCLUDE USING {method} ({first} WITH -|-)")
                        .undoneBy(EXCLUSION_UNDONE),
                of("exclusion constraint with another method", exclusions())
                        .on(POSTGRESQL, DROP, ADD + "EXCLUDE USING spgist ({elements})")
                        .undoneBy(EXCLUSION_UNDONE),
                of("exclusion constraint DEFERRABLE", exclusions())
                        .on(POSTGRESQL, DROP, ADD + "EXCLUDE USING {method} ({elements}) {where} DEFERRABLE")
                        .undoneBy(EXCLUSION_UNDONE),
                of("exclusion constraint renamed", exclusions().named())
                        .on(POSTGRESQL, "ALTER TABLE {table} RENAME CONSTRAINT {name} TO renamed")
                        .undoneBy("rename_constraint {in}.renamed to {own}"));
    }
}
