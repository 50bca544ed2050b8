package dev.retort.schema;

/** What happens to referring rows when the row that they refer to is deleted or its key is updated. */
public enum ReferentialAction {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The action's key words in SQL. */
    public String sql() {
        return sql;
    }
}
