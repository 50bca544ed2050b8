package dev.retort.fidelity;

import static dev.retort.fidelity.Columns.columns;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.H2;
import static dev.retort.fidelity.Product.POSTGRESQL;

import java.util.List;
import java.util.stream.Stream;

/** Changes of where the values of columns come from: defaults, identities and generated columns. */
final class ValueKinds {

    private static final String COLUMN = "ALTER TABLE {table} ALTER COLUMN {column} ";

    private static final String DROP = "ALTER TABLE {table} DROP COLUMN {column}";
    private static final String ADD = "ALTER TABLE {table} ADD COLUMN {column} {type} ";
    private static final String[] ANEW = {"drop_column {at}", "add_column {at}"};

    private ValueKinds() {}

    static List<Kind> all() {
        return Stream.of(newDefaults(), otherDefaults(), identities(), identityOptions(), generated())
                .flatMap(List::stream)
                .toList();
    }

    private static Kind newDefault(String name, String type, String expression) {
        return of(name, columns().withoutValue().typed(type))
                .by(COLUMN + "SET DEFAULT " + expression)
                .undoneBy("alter_column {at}: drop_default");
    }

    private static List<Kind> newDefaults() {
        return List.of(
                newDefault("default added: number", "(big|small)?int(eger)?", "5"),
                newDefault("default added: expression over numbers", "(big|small)?int(eger)?", "2 * 3"),
                newDefault("default added: text", "varchar(\\(\\d+\\))?|text", "'it''s'"),
                newDefault("default added: empty text", "varchar(\\(\\d+\\))?|text", "''"),
                newDefault("default added: boolean", "boolean", "true"),
                newDefault("default added: date", "date", "DATE '2020-02-29'"),
                newDefault("default added: current_timestamp", "timestamp.*", "current_timestamp"),
                newDefault("default added: function without arguments", "double precision|real", "random()")
                        .on(H2, COLUMN + "SET DEFAULT rand()"),
                newDefault("default added: function that makes a UUID", "uuid", "gen_random_uuid()")
                        .on(H2, COLUMN + "SET DEFAULT random_uuid()"),
                newDefault("default added: JSON", "json.*", "'{}'").on(H2, COLUMN + "SET DEFAULT JSON '{}'"),
                of("default added: array", columns().withoutValue().typed("integer.*(\\[\\]|array).*"))
                        .on(POSTGRESQL, COLUMN + "SET DEFAULT '{1,2}'")
                        .on(H2, COLUMN + "SET DEFAULT ARRAY[1, 2]")
                        .undoneBy("alter_column {at}: drop_default"),
                of("default added: of a new sequence", columns().withoutValue().typed("bigint"))
                        .by("CREATE SEQUENCE surplus", COLUMN + "SET DEFAULT nextval('surplus')")
                        .on(H2, "CREATE SEQUENCE surplus", COLUMN + "SET DEFAULT NEXT VALUE FOR surplus")
                        .undoneBy("alter_column {at}: drop_default", "drop_sequence surplus"));
    }

    private static List<Kind> otherDefaults() {
        return List.of(
                of("default dropped", columns().withDefault())
                        .by(COLUMN + "DROP DEFAULT")
                        .undoneBy("alter_column {at}: set_default"),
                of(
                                "default dropped: function",
                                columns()
                                        .withDefault()
                                        .that(found -> found.defaultText().contains("(")))
                        .by(COLUMN + "DROP DEFAULT")
                        .undoneBy("alter_column {at}: set_default"),
                of("default changed: number", columns().withDefault().typed("numeric.*|.*int(eger)?"))
                        .by(COLUMN + "SET DEFAULT 43")
                        .undoneBy("alter_column {at}: set_default"),
                of("default changed: truth", columns().withDefault().typed("boolean"))
                        .by(COLUMN + "SET DEFAULT NOT {default}")
                        .undoneBy("alter_column {at}: set_default"),
                of(
                                "default changed: case of a text",
                                columns()
                                        .withDefault()
                                        .typed("(var)?char(acter)?(\\(\\d+\\))?|text")
                                        .that(found -> found.defaultText().matches("'.*[A-Z].*")))
                        .by(COLUMN + "SET DEFAULT {default_in_lower_case}")
                        .undoneBy("alter_column {at}: set_default"),
                of("default changed: another function", columns().withDefault().typed("timestamp.*"))
                        .on(POSTGRESQL, COLUMN + "SET DEFAULT clock_timestamp()")
                        .on(H2, COLUMN + "SET DEFAULT localtimestamp")
                        .undoneBy("alter_column {at}: set_default"),
                of("default in parentheses", columns().withDefault())
                        .by(COLUMN + "SET DEFAULT ({default})")
                        .leftAlone("it means the same"),
                of("default NULL", columns().nullable().withoutValue())
                        .by(COLUMN + "SET DEFAULT NULL")
                        .leftAlone("it means the same as none"));
    }

    private static List<Kind> identities() {
        return List.of(
                of("identity dropped", columns().identity())
                        .by(COLUMN + "DROP IDENTITY")
                        .undoneBy("alter_column {at}: add_identity"),
                of("identity ALWAYS", columns().identity(false))
                        .by(COLUMN + "SET GENERATED ALWAYS")
                        .undoneBy("alter_column {at}: alter_identity"),
                of("identity BY DEFAULT", columns().identity(true))
                        .by(COLUMN + "SET GENERATED BY DEFAULT")
                        .undoneBy("alter_column {at}: alter_identity"),
                of("identity added", columns().plain().notNull().withoutValue().typed("(big|small)?int(eger)?"))
                        .on(POSTGRESQL, COLUMN + "ADD GENERATED BY DEFAULT AS IDENTITY")
                        .on(H2, COLUMN + "{type} GENERATED BY DEFAULT AS IDENTITY")
                        .undoneBy("alter_column {at}: drop_identity"),
                of("identity replaced by a sequence's default", columns().identity())
                        .on(
                                POSTGRESQL,
                                COLUMN + "DROP IDENTITY",
                                "CREATE SEQUENCE surplus",
                                COLUMN + "SET DEFAULT nextval('surplus')")
                        .on(
                                H2,
                                COLUMN + "DROP IDENTITY",
                                "CREATE SEQUENCE surplus",
                                COLUMN + "SET DEFAULT NEXT VALUE FOR surplus")
                        .undoneBy("alter_column {at}: drop_default, add_identity", "drop_sequence surplus"),
                of(
                                "identity that counts otherwise replaced by serial",
                                columns()
                                        .identity()
                                        .that(found -> !found.countsByOne()
                                                && found.table().name().inDefaultSchema()))
                        .on(
                                POSTGRESQL,
                                COLUMN + "DROP IDENTITY",
                                "CREATE SEQUENCE surplus OWNED BY {table}.{column}",
                                COLUMN + "SET DEFAULT nextval('surplus')")
                        .undoneBy("alter_column {at}: drop_default, add_identity", "drop_sequence surplus"),
                of(
                                "identity ALWAYS replaced by serial",
                                columns()
                                        .identity(true)
                                        .that(found -> found.table().name().inDefaultSchema()))
                        .on(
                                POSTGRESQL,
                                COLUMN + "DROP IDENTITY",
                                "CREATE SEQUENCE surplus OWNED BY {table}.{column}",
                                COLUMN + "SET DEFAULT nextval('surplus')")
                        .undoneBy("alter_column {at}: drop_default, add_identity", "drop_sequence surplus"),
                of(
                                "identity replaced by serial",
                                columns()
                                        .identity(false)
                                        .that(found -> found.countsByOne()
                                                && found.table().name().inDefaultSchema()))
                        .on(
                                POSTGRESQL,
                                COLUMN + "DROP IDENTITY",
                                "CREATE SEQUENCE surplus OWNED BY {table}.{column}",
                                COLUMN + "SET DEFAULT nextval('surplus')")
                        .leftAlone("to every row and every mapping, serial is an identity BY DEFAULT")
                        .restoredBy(
                                COLUMN + "DROP DEFAULT",
                                "DROP SEQUENCE surplus",
                                COLUMN + "ADD GENERATED BY DEFAULT AS IDENTITY"));
    }

    private static Kind identityOption(String name, String option) {
        return of(name, columns().identity())
                .by(COLUMN + "SET " + option)
                .undoneBy("alter_column {at}: alter_identity");
    }

    private static List<Kind> identityOptions() {
        return List.of(
                of("identity with another start", columns().identity())
                        .on(POSTGRESQL, COLUMN + "SET START WITH 77")
                        .undoneBy("alter_column {at}: alter_identity"),
                identityOption("identity with another increment", "INCREMENT BY 3"),
                identityOption("identity with another minimum", "MINVALUE -5"),
                identityOption("identity with another maximum", "MAXVALUE 30000"),
                identityOption("identity with another cache", "CACHE 17"),
                identityOption("identity that cycles", "CYCLE"),
                of("identity restarted", columns().identity())
                        .by(COLUMN + "RESTART WITH 1000")
                        .leftAlone("where it stands is data"));
    }

    private static List<Kind> generated() {
        return List.of(
                of("stored column with another expression", columns().unused().generated(true))
                        .on(POSTGRESQL, COLUMN + "SET EXPRESSION AS (NULL)")
                        .on(H2, DROP, ADD + "GENERATED ALWAYS AS (NULL)")
                        .undoneBy("alter_column {at}: set_expression")
                        .undoneOn(H2, ANEW),
                of("virtual column with another expression", columns().unused().generated(false))
                        .on(POSTGRESQL, DROP, ADD + "GENERATED ALWAYS AS (NULL)")
                        .undoneBy(ANEW),
                of("stored column made virtual", columns().unused().generated(true))
                        .on(POSTGRESQL, DROP, ADD + "GENERATED ALWAYS AS ({expression})")
                        .undoneBy(ANEW),
                of("virtual column made stored", columns().unused().generated(false))
                        .on(POSTGRESQL, DROP, ADD + "GENERATED ALWAYS AS ({expression}) STORED")
                        .undoneBy(ANEW),
                of("stored column made plain", columns().unused().generated(true))
                        .by(COLUMN + "DROP EXPRESSION")
                        .undoneBy(ANEW),
                of("generated column replaced by a default", columns().unused().generated())
                        .by(DROP, ADD + "DEFAULT NULL")
                        .undoneBy(ANEW),
                of("plain column made a generated one", plain())
                        .by(DROP, ADD + "GENERATED ALWAYS AS (NULL)")
                        .on(POSTGRESQL, DROP, ADD + "GENERATED ALWAYS AS (NULL) STORED")
                        .undoneBy("alter_column {at}: drop_expression"),
                of("plain column made a virtual one", plain())
                        .on(POSTGRESQL, DROP, ADD + "GENERATED ALWAYS AS (NULL)")
                        .undoneBy(ANEW));
    }

    private static Columns plain() {
        return columns().unused().nullable().withoutValue().plain();
    }
}
