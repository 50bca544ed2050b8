package dev.retort.fidelity;

import dev.retort.dialect.Dialect;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.ExpressionText;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database that is as it should be, before something is changed in it.
 *
 * @param wanted what it should be: the model or the history
 * @param present what it is
 * @param serial the serial columns, which read as identity columns
 * @param dialect writes names and types
 */
record Situation(Schema wanted, Schema present, Set<ObjectPath> serial, Dialect dialect) {

    private static final Pattern ORDERABLE = Pattern.compile(
            "(bigint|integer|smallint|varchar|text|numeric|uuid|date|time|boolean).*(?<!\\]|array)",
            Pattern.CASE_INSENSITIVE);

    /** Whether someone chose the name of a constraint or index, rather than Hibernate or the database. */
    boolean isChosen(QualifiedName table, Identifier member) {
        return wanted.table(table)
                .filter(same -> same.constraint(member).isPresent()
                        || same.index(member).isPresent())
                .isPresent();
    }

    /** How an operation that makes the member anew names it: as it was, or by a name that nobody chose. */
    String renewed(QualifiedName table, Identifier member) {
        return table + "." + (isChosen(table, member) ? member : Directives.ANY);
    }

    /** A constraint or index that holds a column, among how many, and the operation that creates it. */
    record Holder(Identifier name, int columns, String directive) {

        String creation(Situation situation, Table table) {
            return directive + " " + situation.renewed(table.name(), name);
        }
    }

    /** Whether anything but the table's own definition of the column depends on it. */
    boolean isUsed(Table table, Column column) {
        return uses(table, column.name()).findAny().isPresent() || isNeededElsewhere(table, column);
    }

    /** Whether a generated column or a foreign key depends on the column. */
    boolean isNeededElsewhere(Table table, Column column) {
        return isGeneratedFrom(table, column.name())
                || present.tables().values().stream()
                        .flatMap(other -> other.constraints(ForeignKey.class))
                        .anyMatch(key -> key.target().equals(table.name())
                                && key.targetColumns().contains(column.name()));
    }

    /** The constraints and indexes of the table that hold or mention a column. */
    Stream<Holder> uses(Table table, Identifier column) {
        return Stream.concat(
                table.constraints().stream()
                        .filter(constraint -> uses(constraint, column))
                        .map(constraint -> new Holder(
                                constraint.name(),
                                (int) table.columns().keySet().stream()
                                        .filter(each -> uses(constraint, each))
                                        .count(),
                                new CreateConstraint(table.name(), constraint).directive())),
                table.indexes().stream()
                        .filter(index -> uses(index, column))
                        .map(index -> new Holder(
                                index.name(),
                                index.keys().size() + index.include().size(),
                                "create_index")));
    }

    private static boolean uses(Constraint constraint, Identifier column) {
        return constraint.columns().contains(column)
                || constraint.include().contains(column)
                || expressions(constraint).anyMatch(expression -> ExpressionText.mentions(expression, column));
    }

    private static Stream<String> expressions(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return Stream.of(check.expression());
        }
        return constraint instanceof ExclusionConstraint exclusion
                ? Stream.concat(
                        exclusion.elements().stream().map(ExclusionConstraint.Element::expression),
                        Stream.of(exclusion.predicate()))
                : Stream.empty();
    }

    private static boolean uses(Index index, Identifier column) {
        return index.keys().stream()
                        .anyMatch(
                                key -> key.column().equals(column) || ExpressionText.mentions(key.expression(), column))
                || index.include().contains(column)
                || ExpressionText.mentions(index.predicate(), column);
    }

    /** How a name reads that someone wrote in quotes. */
    Identifier inQuotes(String name) {
        return dialect.identifier(name, true);
    }

    /** A name in another case, which quoted is another name. */
    static String inOtherCase(Identifier name) {
        String upper = name.text().toUpperCase(Locale.ROOT);
        String capitalized = upper.substring(0, 1) + upper.substring(1).toLowerCase(Locale.ROOT);
        return capitalized.equals(name.text()) ? upper.charAt(0) + upper.substring(1) : capitalized;
    }

    private static boolean isGeneratedFrom(Table table, Identifier column) {
        return table.columns().values().stream()
                .anyMatch(other -> other.value() instanceof ColumnValue.Generated generated
                        && ExpressionText.mentions(generated.expression(), column));
    }

    /** A foreign key and the table that has it. */
    record Reference(Table table, ForeignKey key) {}

    /** The foreign keys of other tables that refer to this one. */
    Stream<Reference> referring(Table target) {
        return present.tables().values().stream()
                .filter(table -> !table.name().equals(target.name()))
                .flatMap(table -> table.constraints(ForeignKey.class)
                        .filter(key -> key.target().equals(target.name()))
                        .map(key -> new Reference(table, key)));
    }

    String quoted(QualifiedName name) {
        return dialect.quote(name);
    }

    String quoted(Identifier name) {
        return dialect.quote(name);
    }

    String quoted(Collection<Identifier> names) {
        return names.stream().map(dialect::quote).collect(Collectors.joining(", "));
    }

    /** The columns of the table that any index can hold, as SQL writes them. */
    List<String> orderable(Table table) {
        return table.columns().values().stream()
                .filter(column ->
                        ORDERABLE.matcher(dialect.typeName(column.type())).matches())
                .map(column -> quoted(column.name()))
                .toList();
    }

    /** The schema that a name says, with its dot, in SQL. */
    String prefix(QualifiedName name) {
        return name.inDefaultSchema() ? "" : quoted(name.schema()) + ".";
    }

    /** What stands before the name of an index in CREATE INDEX: PostgreSQL allows no schema there, and H2 wants one. */
    String indexPrefix(QualifiedName table) {
        return dialect.server().product().equals("H2") ? prefix(table) : "";
    }
}
