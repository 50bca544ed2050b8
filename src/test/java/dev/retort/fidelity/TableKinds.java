package dev.retort.fidelity;

import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.SchemaObjects.namespaces;
import static dev.retort.fidelity.Tables.tables;

import java.util.List;
import java.util.stream.Stream;

/** Changes of tables as a whole, and of schemas. */
final class TableKinds {

    private TableKinds() {}

    static List<Kind> all() {
        return Stream.of(existence(), names(), comments(), schemas())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind> existence() {
        return List.of(
                of("table missing", tables().unreferenced())
                        .by("DROP TABLE {table}")
                        .undoneBy("create_table {at}", "{indexes}"),
                of("table missing that others refer to", tables().referenced())
                        .by("DROP TABLE {table} CASCADE")
                        .undoneBy("create_table {at}", "{indexes}", "{foreign_keys}"),
                of("table extra", Finder.DATABASE)
                        .by("CREATE TABLE surplus (id integer PRIMARY KEY, name varchar(20) DEFAULT 'x' NOT NULL,"
                                + " CHECK (id > 0), UNIQUE (name))")
                        .undoneBy("drop_table surplus"),
                of("table extra that refers to one", tables().keyed())
                        .by("CREATE TABLE surplus (id {key_type} REFERENCES {table})")
                        .undoneBy("drop_table surplus"),
                of("two tables extra that refer to each other", Finder.DATABASE)
                        .by(
                                "CREATE TABLE surplus (id integer PRIMARY KEY, other integer)",
                                "CREATE TABLE surplus2 (id integer PRIMARY KEY REFERENCES surplus)",
                                "ALTER TABLE surplus ADD CONSTRAINT surplus_fkey FOREIGN KEY (other)"
                                        + " REFERENCES surplus2")
                        .undoneBy(
                                "drop_constraint surplus2." + Directives.ANY,
                                "drop_table surplus",
                                "drop_table surplus2"),
                of("table extra that inherits from one", tables())
                        .on(POSTGRESQL, "CREATE TABLE surplus () INHERITS ({table})")
                        .undoneBy("drop_table surplus"));
    }

    private static List<Kind> names() {
        return List.of(
                of("table renamed", tables().unreferenced())
                        .by("ALTER TABLE {table} RENAME TO renamed")
                        .undoneBy("create_table {at}", "{indexes}", "drop_table {neighbour}renamed"),
                of("table's name in another case", tables().unreferenced())
                        .by("ALTER TABLE {table} RENAME TO \"{other_case}\"")
                        .undoneBy("create_table {at}", "{indexes}", "drop_table {other}"));
    }

    private static List<Kind> comments() {
        return List.of(
                of(
                                "table comment added",
                                tables().that((situation, table) ->
                                        table.comment().isEmpty()))
                        .by("COMMENT ON TABLE {table} IS 'it''s surplus'")
                        .undoneBy("set_table_comment {at}"),
                of(
                                "table comment changed",
                                tables().that((situation, table) ->
                                        !table.comment().isEmpty()))
                        .by("COMMENT ON TABLE {table} IS 'something else'")
                        .undoneBy("set_table_comment {at}"),
                of(
                                "table comment dropped",
                                tables().that((situation, table) ->
                                        !table.comment().isEmpty()))
                        .by("COMMENT ON TABLE {table} IS NULL")
                        .undoneBy("set_table_comment {at}"));
    }

    private static List<Kind> schemas() {
        return List.of(
                of("table moved to another schema", tables().unreferenced())
                        .on(POSTGRESQL, "CREATE SCHEMA elsewhere", "ALTER TABLE {table} SET SCHEMA elsewhere")
                        .undoneBy("create_table {at}", "{indexes}")
                        .restoredBy("DROP SCHEMA elsewhere CASCADE"),
                of("schema missing", namespaces())
                        .by("DROP SCHEMA {name} CASCADE")
                        .undoneBy("create_schema {at}", "{objects}"),
                of("schema extra", Finder.DATABASE)
                        .by("CREATE SCHEMA surplus", "CREATE TABLE surplus.surplus (id integer)")
                        .leftAlone("only schemas that the model or the configuration names are compared")
                        .restoredBy("DROP SCHEMA surplus CASCADE"));
    }
}
