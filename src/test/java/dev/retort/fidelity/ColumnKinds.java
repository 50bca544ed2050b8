package dev.retort.fidelity;

import static dev.retort.fidelity.Columns.columns;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.H2;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.Tables.tables;

import java.util.List;
import java.util.stream.Stream;

/** Changes of columns, but for their types and values. */
final class ColumnKinds {

    private ColumnKinds() {}

    static List<Kind> all() {
        return Stream.of(existence(), names(), nullability(), collations(), comments())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind> existence() {
        return List.of(
                of("column missing", columns().unused())
                        .by("ALTER TABLE {table} DROP COLUMN {column}")
                        .undoneBy("add_column {at}"),
                of("column missing that constraints or indexes hold", columns().heldAlone())
                        .by("ALTER TABLE {table} DROP COLUMN {column}")
                        .undoneBy("add_column {at}", "{members}"),
                of(
                                "column missing that constraints or indexes hold among others",
                                columns().held())
                        .on(POSTGRESQL, "ALTER TABLE {table} DROP COLUMN {column}")
                        .undoneBy("add_column {at}", "{members}"),
                of("column extra", tables())
                        .by("ALTER TABLE {table} ADD COLUMN surplus integer")
                        .undoneBy("drop_column {at}.surplus"),
                of("column extra that is NOT NULL", tables())
                        .by("ALTER TABLE {table} ADD COLUMN surplus varchar(20) DEFAULT 'x' NOT NULL")
                        .undoneBy("drop_column {at}.surplus"),
                of("column extra with a unique constraint and an index", tables())
                        .by(
                                "ALTER TABLE {table} ADD COLUMN surplus integer UNIQUE",
                                "CREATE INDEX {prefix}surplus_idx ON {table} (surplus DESC)")
                        .undoneBy(
                                "drop_index {at}.surplus_idx",
                                "drop_constraint {at}." + Directives.ANY,
                                "drop_column {at}.surplus"));
    }

    private static List<Kind> names() {
        return List.of(
                of("column renamed", columns().unused().withoutValue())
                        .by("ALTER TABLE {table} RENAME COLUMN {column} TO renamed")
                        .on(H2, "ALTER TABLE {table} ALTER COLUMN {column} RENAME TO renamed")
                        .undoneBy("add_column {at}", "drop_column {in}.renamed"),
                of("column's name in another case", columns().unused().withoutValue())
                        .by("ALTER TABLE {table} RENAME COLUMN {column} TO \"{other_case}\"")
                        .on(H2, "ALTER TABLE {table} ALTER COLUMN {column} RENAME TO \"{other_case}\"")
                        .undoneBy("add_column {at}", "drop_column {in}.{other}"),
                of(
                                "columns in another order",
                                columns().unused().nullable().withoutValue().plain())
                        .by(
                                "ALTER TABLE {table} DROP COLUMN {column}",
                                "ALTER TABLE {table} ADD COLUMN {column} {type}")
                        .leftAlone("no database moves a column, and queries name theirs"));
    }

    private static List<Kind> nullability() {
        return List.of(
                of("NOT NULL dropped", columns().notNull())
                        .by("ALTER TABLE {table} ALTER COLUMN {column} DROP NOT NULL")
                        .undoneBy("alter_column {at}: set_nullable"),
                of("NOT NULL added", columns().nullable())
                        .by("ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL")
                        .undoneBy("alter_column {at}: set_nullable"));
    }

    private static List<Kind> collations() {
        return List.of(
                of(
                                "collation added",
                                columns()
                                        .unused()
                                        .typed("varchar(\\(\\d+\\))?|text")
                                        .that(found ->
                                                found.column().collation().isUnnamed()))
                        .on(POSTGRESQL, "ALTER TABLE {table} ALTER COLUMN {column} SET DATA TYPE {type} COLLATE \"C\"")
                        .undoneBy("alter_column {at}: set_type"),
                of(
                                "collation changed",
                                columns()
                                        .unused()
                                        .that(found ->
                                                !found.column().collation().isUnnamed()))
                        .on(
                                POSTGRESQL,
                                "ALTER TABLE {table} ALTER COLUMN {column} SET DATA TYPE {type} COLLATE \"POSIX\"")
                        .undoneBy("alter_column {at}: set_type"),
                of(
                                "collation dropped",
                                columns()
                                        .unused()
                                        .that(found ->
                                                !found.column().collation().isUnnamed()))
                        .on(
                                POSTGRESQL,
                                "ALTER TABLE {table} ALTER COLUMN {column} SET DATA TYPE {type} COLLATE \"default\"")
                        .undoneBy("alter_column {at}: set_type"));
    }

    private static List<Kind> comments() {
        return List.of(
                of("column comment added", columns().commented(false))
                        .by("COMMENT ON COLUMN {table}.{column} IS 'surplus'")
                        .undoneBy("alter_column {at}: set_comment"),
                of("column comment of several lines added", columns().commented(false))
                        .by("COMMENT ON COLUMN {table}.{column} IS 'it''s \"so\" */ \\u002a\n$x and more'")
                        .undoneBy("alter_column {at}: set_comment"),
                of("column comment changed", columns().commented(true))
                        .by("COMMENT ON COLUMN {table}.{column} IS 'something else'")
                        .undoneBy("alter_column {at}: set_comment"),
                of("column comment dropped", columns().commented(true))
                        .by("COMMENT ON COLUMN {table}.{column} IS NULL")
                        .undoneBy("alter_column {at}: set_comment"));
    }
}
