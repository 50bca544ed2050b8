package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** How two columns of one name differ, as a sentence tells it. */
final class ColumnDifference {

    private final Column before;
    private final Column after;
    private final Dialect dialect;

    ColumnDifference(Column before, Column after, Dialect dialect) {
        this.before = before;
        this.after = after;
        this.dialect = dialect;
    }

    /**
     * {@code Detected type change from varchar(30) to varchar(40) on 'job.name'}, or with more than one change {@code Detected
     * type change from … to … and NOT NULL on column 'job.name'}.
     */
    String sentence(QualifiedName table) {
        List<String> changes = changes();
        boolean ofTypeAlone = changes.size() == 1 && !before.type().equals(after.type());
        return "Detected " + join(changes) + (ofTypeAlone ? " on '" : " on column '") + table + "." + before.name()
                + "'";
    }

    private static String join(List<String> changes) {
        int last = changes.size() - 1;
        return last == 0 ? changes.get(0) : String.join(", ", changes.subList(0, last)) + " and " + changes.get(last);
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            changes.add(
                    "type change from " + dialect.typeName(before.type()) + " to " + dialect.typeName(after.type()));
        }
        if (!before.collation().equals(after.collation())) {
            changes.add("collation change from " + name(before.collation()) + " to " + name(after.collation()));
        }
        if (before.nullable() != after.nullable()) {
            changes.add(after.nullable() ? "NULL" : "NOT NULL");
        }
        if (!before.value().equals(after.value())) {
            addValue(changes);
        }
        if (!before.comment().equals(after.comment())) {
            changes.add(
                    before.comment().isEmpty()
                            ? "added comment"
                            : after.comment().isEmpty() ? "removed comment" : "changed comment");
        }
        return changes;
    }

    private void addValue(List<String> changes) {
        ColumnValue from = before.value();
        ColumnValue to = after.value();
        if (from instanceof ColumnValue.Default a && to instanceof ColumnValue.Default b) {
            changes.add("default change from " + a.expression() + " to " + b.expression());
        } else if (from instanceof ColumnValue.Generated a && to instanceof ColumnValue.Generated b) {
            changes.add("generation change from " + text(a) + " to " + text(b));
        } else if (from instanceof Identity a && to instanceof Identity b) {
            changes.add("identity change (" + difference(a, b) + ")");
        } else {
            if (!(from instanceof ColumnValue.None)) {
                changes.add("removed " + from.accept(ValueNoun.INSTANCE));
            }
            if (!(to instanceof ColumnValue.None)) {
                changes.add("added " + to.accept(ValueNoun.INSTANCE));
            }
        }
    }

    private static String difference(Identity before, Identity after) {
        String options = SequenceDifference.of(before.options(), after.options());
        if (before.always() == after.always()) {
            return options;
        }
        return (after.always() ? "always" : "by default") + (options.isEmpty() ? "" : ", " + options);
    }

    static String name(QualifiedName collation) {
        return collation.isUnnamed() ? "the default" : collation.toString();
    }

    private static String text(ColumnValue.Generated generated) {
        return "(" + generated.expression() + ")" + (generated.stored() ? " stored" : " virtual");
    }

    private enum ValueNoun implements ColumnValue.Visitor<String> {
        INSTANCE;

        @Override
        public String none() {
            return "";
        }

        @Override
        public String defaultExpression(ColumnValue.Default value) {
            return "default " + value.expression();
        }

        @Override
        public String identity(Identity identity) {
            return "identity";
        }

        @Override
        public String generated(ColumnValue.Generated generated) {
            return "generation " + text(generated);
        }
    }
}
