package dev.retort.fidelity;

import static dev.retort.fidelity.Indexes.indexes;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.H2;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.Tables.tables;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import java.util.List;
import java.util.stream.Stream;

/** Changes of indexes. */
final class IndexKinds {

    private static final String DROP = "DROP INDEX {index}";
    private static final String[] UNDONE = {"drop_index {at}", "create_index {renewed}"};

    private IndexKinds() {}

    static List<Kind> all() {
        return Stream.of(existence(), keys(), orders(), attributes(), ofPostgres(), names())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind> existence() {
        return List.of(
                of("index dropped", indexes()).by(DROP).undoneBy("create_index {renewed}"),
                of("index added", tables().indexable())
                        .by("CREATE INDEX {prefix}surplus ON {table} ({first})")
                        .undoneBy("drop_index {at}.surplus"),
                of("unique index added", tables().indexable())
                        .by("CREATE UNIQUE INDEX {prefix}surplus ON {table} ({first} DESC)")
                        .undoneBy("drop_index {at}.surplus"),
                of("index doubled", indexes().that(found -> found.index().nullsDistinct()))
                        .by("CREATE {unique}INDEX {prefix}surplus ON {table} ({keys}){rest}")
                        .on(POSTGRESQL, "CREATE {unique}INDEX {prefix}surplus ON {table} USING {method} ({keys}){rest}")
                        .undoneBy("drop_index {in}.surplus"),
                of("index added over an expression", tables())
                        .on(POSTGRESQL, "CREATE INDEX surplus ON {table} (({first} IS NULL), lower('A'))")
                        .undoneBy("drop_index {at}.surplus"));
    }

    private static List<Kind> keys() {
        return List.of(
                of("index with its keys in another order", indexes().plain().ofSeveralKeys())
                        .by(DROP, "CREATE {unique}INDEX {new} ON {table} ({reversed})")
                        .undoneBy(UNDONE),
                of("index with one key less", indexes().plain().ofSeveralKeys())
                        .by(DROP, "CREATE {unique}INDEX {new} ON {table} ({first})")
                        .undoneBy(UNDONE),
                of("index with one key more", indexes().extensible().plain().ofOneKey())
                        .by(DROP, "CREATE {unique}INDEX {new} ON {table} ({keys}, {another})")
                        .undoneBy(UNDONE),
                of("index over an expression in place of a column", indexes().plain())
                        .on(POSTGRESQL, DROP, "CREATE {unique}INDEX {new} ON {table} (({first} IS NULL))")
                        .undoneBy(UNDONE),
                of(
                                "index over another expression",
                                indexes()
                                        .that(found ->
                                                found.index().keys().stream().anyMatch(IndexKey::isExpression)))
                        .on(
                                POSTGRESQL,
                                DROP,
                                "CREATE {unique}INDEX {new} ON {table} USING {method} (({another} IS NULL)){rest}")
                        .undoneBy(UNDONE));
    }

    private static Kind order(String name, Indexes places, String order) {
        return of(name, places.plain().ofOneKey())
                .by(DROP, "CREATE {unique}INDEX {new} ON {table} ({first}" + order + ")")
                .undoneBy(UNDONE);
    }

    private static List<Kind> orders() {
        return List.of(
                order("index made descending", indexes().descending(false), " DESC"),
                order("index made ascending", indexes().descending(true), ""),
                order("ascending index with nulls at the other end", indexes().descending(false), " NULLS FIRST")
                        .on(H2, DROP, "CREATE {unique}INDEX {new} ON {table} ({first} NULLS LAST)"),
                order("descending index with nulls at the other end", indexes().descending(true), " DESC NULLS LAST")
                        .on(H2, DROP, "CREATE {unique}INDEX {new} ON {table} ({first} DESC NULLS FIRST)"),
                of(
                                "index with one of several keys in the other direction",
                                indexes().plain().ofSeveralKeys())
                        .by(DROP, "CREATE {unique}INDEX {new} ON {table} ({turned})")
                        .undoneBy(UNDONE));
    }

    private static List<Kind> attributes() {
        return List.of(
                of(
                                "index made unique",
                                indexes()
                                        .notUnique()
                                        .that(found -> found.index().method().equals(Index.BTREE)))
                        .by(DROP, "CREATE UNIQUE INDEX {new} ON {table} ({keys}){rest}")
                        .undoneBy(UNDONE),
                of("unique index made plain", indexes().unique())
                        .by(DROP, "CREATE INDEX {new} ON {table} ({keys}){rest_of_plain}")
                        .undoneBy(UNDONE),
                of(
                                "unique index NULLS NOT DISTINCT",
                                indexes()
                                        .unique()
                                        .plain()
                                        .that(found -> found.index().nullsDistinct()))
                        .on(POSTGRESQL, DROP, "CREATE UNIQUE INDEX {new} ON {table} ({keys}) NULLS NOT DISTINCT")
                        .on(H2, DROP, "CREATE UNIQUE NULLS NOT DISTINCT INDEX {new} ON {table} ({keys})")
                        .undoneBy(UNDONE),
                of("index with an included column", indexes().extensible().plain())
                        .on(POSTGRESQL, DROP, "CREATE {unique}INDEX {new} ON {table} ({keys}) INCLUDE ({another})")
                        .undoneBy(UNDONE),
                of(
                                "unique index with an included column",
                                indexes().extensible().plain().unique())
                        .on(H2, DROP, "CREATE UNIQUE INDEX {new} ON {table} ({keys}) INCLUDE ({another})")
                        .undoneBy(UNDONE),
                of(
                                "index without its included columns",
                                indexes().that(found -> !found.index().include().isEmpty()))
                        .on(POSTGRESQL, DROP, "CREATE {unique}INDEX {new} ON {table} ({keys}){where}")
                        .undoneBy(UNDONE));
    }

    private static List<Kind> ofPostgres() {
        return List.of(
                of("index made partial", indexes().plain())
                        .on(
                                POSTGRESQL,
                                DROP,
                                "CREATE {unique}INDEX {new} ON {table} ({keys}) WHERE {first} IS NOT NULL")
                        .undoneBy(UNDONE),
                of("partial index with another predicate", indexes().partial())
                        .on(
                                POSTGRESQL,
                                DROP,
                                "CREATE {unique}INDEX {new} ON {table} USING {method} ({keys}){include} WHERE NOT ({predicate})")
                        .undoneBy(UNDONE),
                of("partial index made whole", indexes().partial())
                        .on(POSTGRESQL, DROP, "CREATE {unique}INDEX {new} ON {table} USING {method} ({keys}){include}")
                        .undoneBy(UNDONE),
                of("partial index whose predicate is in parentheses", indexes().partial())
                        .on(
                                POSTGRESQL,
                                DROP,
                                "CREATE {unique}INDEX {new} ON {table} USING {method} ({keys}){include} WHERE (({predicate}))")
                        .leftAlone("it means the same"),
                of(
                                "index of another method: hash",
                                indexes().plain().notUnique().ofOneKey())
                        .on(POSTGRESQL, DROP, "CREATE INDEX {new} ON {table} USING hash ({first})")
                        .undoneBy(UNDONE),
                of(
                                "index of another method: brin",
                                indexes().plain().notUnique().typed("(?!boolean).*"))
                        .on(POSTGRESQL, DROP, "CREATE INDEX {new} ON {table} USING brin ({first})")
                        .undoneBy(UNDONE),
                of("index with another operator class", indexes().plain().typed("varchar(\\(\\d+\\))?|text"))
                        .on(POSTGRESQL, DROP, "CREATE {unique}INDEX {new} ON {table} ({first} text_pattern_ops)")
                        .undoneBy(UNDONE),
                of(
                                "index without its operator class",
                                indexes()
                                        .that(found -> found.index().keys().stream()
                                                .anyMatch(key ->
                                                        !key.operatorClass().isEmpty())))
                        .on(
                                POSTGRESQL,
                                DROP,
                                "CREATE {unique}INDEX {new} ON {table} USING {method} ({plain_keys}){rest}")
                        .undoneBy(UNDONE),
                of("index with another collation", indexes().plain().typed("varchar(\\(\\d+\\))?|text"))
                        .on(POSTGRESQL, DROP, "CREATE {unique}INDEX {new} ON {table} ({first} COLLATE \"POSIX\")")
                        .undoneBy(UNDONE));
    }

    private static List<Kind> names() {
        return List.of(
                of("index renamed", indexes().named())
                        .by("ALTER INDEX {index} RENAME TO {prefix}renamed")
                        .undoneBy("rename_index {in}.renamed to {own}"),
                of("index renamed whose name nobody chose", indexes().unnamed())
                        .by("ALTER INDEX {index} RENAME TO {prefix}renamed")
                        .leftAlone("a name that the model leaves to convention matches any")
                        .restoredBy("ALTER INDEX {renamed} RENAME TO {new}"));
    }
}
