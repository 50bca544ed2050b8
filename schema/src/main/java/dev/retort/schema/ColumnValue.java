package dev.retort.schema;

import java.util.Objects;

/**
 * Where a column's value comes from when a row does not give it: from nothing, a default, an identity's sequence, or an
 * expression over other columns. SQL allows one of them, so a column has one.
 */
public sealed interface ColumnValue permits ColumnValue.None, ColumnValue.Default, Identity, ColumnValue.Generated {

    /** No default: the value is given or it is null. */
    ColumnValue NONE = new None();

    <R> R accept(Visitor<R> visitor);

    /** The absence of a default. */
    record None() implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none();
        }
    }

    /**
     * A default.
     *
     * @param expression the SQL expression, as the entity or the catalog writes it
     */
    record Default(String expression) implements ColumnValue {

        public Default {
            Objects.requireNonNull(expression, "expression");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defaultExpression(this);
        }
    }

    /**
     * A generated column: GENERATED ALWAYS AS.
     *
     * @param expression the SQL expression over columns of the same row
     * @param stored whether the value is stored when the row is written; otherwise it is computed when read (virtual)
     */
    record Generated(String expression, boolean stored) implements ColumnValue {

        public Generated {
            Objects.requireNonNull(expression, "expression");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generated(this);
        }
    }

    /** One answer for each source of a value. */
    interface Visitor<R> {
        R none();

        R defaultExpression(Default value);

        R identity(Identity identity);

        R generated(Generated generated);
    }
}
