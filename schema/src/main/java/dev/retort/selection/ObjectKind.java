package dev.retort.selection;

/** The kinds of object that a rule can name, with the key that each has under {@code [include]} and {@code [exclude]}. */
public enum ObjectKind {
    SCHEMA("schemas", "schema"),
    TABLE("tables", "schema.table"),
    COLUMN("columns", "schema.table.column"),
    CONSTRAINT("constraints", "schema.table.constraint"),
    INDEX("indexes", "schema.table.index"),
    SEQUENCE("sequences", "schema.sequence"),
    /** A named enumeration type. */
    TYPE("types", "schema.type");

    private final String key;
    private final String fullName;

    ObjectKind(String key, String fullName) {
        this.key = key;
        this.fullName = fullName;
    }

    /** The plural in lower case: {@code tables}. */
    public String key() {
        return key;
    }

    /** The longest name that a pattern can give to such an object: {@code schema.table.column}. */
    public String fullName() {
        return fullName;
    }
}
