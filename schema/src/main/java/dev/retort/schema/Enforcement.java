package dev.retort.schema;

/** The rows that a foreign key or check holds for. */
public enum Enforcement {
    /** Every row. */
    ENFORCED,
    /** Rows written since it was added; nobody looked at those that were there before. */
    NOT_VALID,
    /** None: the database knows of the rule and does not check it. */
    NOT_ENFORCED
}
