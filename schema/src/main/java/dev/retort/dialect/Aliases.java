package dev.retort.dialect;

import java.util.Map;
import java.util.TreeMap;

/** The canonical name behind each of the names that a database knows a type by. */
final class Aliases {

    private final Map<String, String> canonical = new TreeMap<>();

    /** The aliases on which databases agree. */
    static Aliases standard() {
        return new Aliases()
                .with("smallint", "int2")
                .with("integer", "int", "int4")
                .with("bigint", "int8")
                .with("boolean", "bool")
                .with("real", "float4")
                .with("double precision", "double", "float8")
                .with("numeric", "decimal", "dec")
                .with("varchar", "character varying", "char varying")
                .with("varchar", "nvarchar", "national character varying", "national char varying", "nchar varying")
                .with("character", "char", "nchar", "national character", "national char")
                .with("varbinary", "binary varying")
                .with("binary")
                .with("clob", "character large object", "char large object", "nclob")
                .with("clob", "national character large object", "nchar large object")
                .with("blob", "binary large object")
                .with("date")
                .with("time")
                .with("timestamp")
                .with("uuid")
                .with("json");
    }

    /** These aliases and further names of one type; a name that is there already changes its meaning. */
    Aliases with(String name, String... others) {
        canonical.put(name, name);
        for (String other : others) {
            canonical.put(other, name);
        }
        return this;
    }

    /** These aliases and names that have no others. */
    Aliases plain(String... names) {
        for (String name : names) {
            canonical.put(name, name);
        }
        return this;
    }

    boolean has(String name) {
        return canonical.containsKey(name);
    }

    /** The canonical name, or the name itself where there is none. */
    String canonical(String name) {
        return canonical.getOrDefault(name, name);
    }
}
