package dev.retort.introspector;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of SQL within the parts of a table: what a database prints in its own way. */
final class ExpressionTexts {

    private static final ColumnValue.Visitor<Optional<String>> OF_VALUE = new ColumnValue.Visitor<>() {
        @Override
        public Optional<String> none() {
            return Optional.empty();
        }

        @Override
        public Optional<String> defaultExpression(ColumnValue.Default value) {
            return Optional.of(value.expression());
        }

        @Override
        public Optional<String> identity(Identity identity) {
            return Optional.empty();
        }

        @Override
        public Optional<String> generated(ColumnValue.Generated generated) {
            return Optional.of(generated.expression());
        }
    };

    private ExpressionTexts() {}

    /** The expression of a default or a generated column. */
    static Optional<String> of(ColumnValue value) {
        return value.accept(OF_VALUE);
    }

    /** The expressions of a check or an exclusion constraint; none for any other. */
    static List<String> of(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return List.of(check.expression());
        }
        List<String> texts = new ArrayList<>();
        if (constraint instanceof ExclusionConstraint exclusion) {
            exclusion.elements().forEach(element -> texts.add(element.expression()));
            texts.add(exclusion.predicate());
        }
        return texts;
    }

    /** The keys of an index, be they columns or expressions, and its predicate. */
    static List<String> of(Index index) {
        List<String> texts = new ArrayList<>();
        index.keys().forEach(key -> texts.add(key.isExpression() ? key.expression() : "column " + key.column()));
        texts.add(index.predicate());
        return texts;
    }

    /** Whether the index holds any expression at all. */
    static boolean isExpressive(Index index) {
        return !index.predicate().isEmpty() || index.keys().stream().anyMatch(IndexKey::isExpression);
    }

    /** The value with another's expression. */
    static ColumnValue replace(ColumnValue value, ColumnValue other) {
        String text = of(other).orElseThrow();
        return value instanceof ColumnValue.Generated generated
                ? new ColumnValue.Generated(text, generated.stored())
                : new ColumnValue.Default(text);
    }

    /** The constraint with another's expressions. */
    static Constraint replace(Constraint constraint, Constraint other) {
        if (constraint instanceof CheckConstraint check && other instanceof CheckConstraint printed) {
            return check.withExpression(printed.expression());
        }
        if (constraint instanceof ExclusionConstraint exclusion && other instanceof ExclusionConstraint printed) {
            return new ExclusionConstraint(
                    exclusion.name(),
                    exclusion.method(),
                    printed.elements(),
                    printed.predicate(),
                    exclusion.deferral());
        }
        return constraint;
    }

    /** The index with another's expressions. */
    static Index replace(Index index, Index other) {
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < index.keys().size(); i++) {
            IndexKey key = index.keys().get(i);
            keys.add(key.isExpression() ? key.withExpression(other.keys().get(i).expression()) : key);
        }
        return index.withKeys(keys).withPredicate(other.predicate());
    }
}
