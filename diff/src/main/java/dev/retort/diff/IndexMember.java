package dev.retort.diff;

import dev.retort.operation.CreateIndex;
import dev.retort.operation.DropIndex;
import dev.retort.operation.ExpressionText;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameIndex;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An index as a member of its table. */
record IndexMember(Index index) implements Member {

    static final int RANK = 4;

    private record Footprint(List<IndexKey> keys) {}

    @Override
    public Identifier name() {
        return index.name();
    }

    @Override
    public Member withName(Identifier name) {
        return new IndexMember(index.withName(name));
    }

    @Override
    public String noun() {
        return index.unique() ? "unique index" : "index";
    }

    @Override
    public String details() {
        StringBuilder details = new StringBuilder(
                index.keys().stream().map(IndexMember::details).collect(Collectors.joining(", ", "(", ")")));
        if (!index.method().equals(Index.BTREE)) {
            details.append(" using ").append(index.method());
        }
        if (!index.include().isEmpty()) {
            details.append(" include ").append(ConstraintDetails.list(index.include()));
        }
        if (!index.nullsDistinct()) {
            details.append(" nulls not distinct");
        }
        if (!index.predicate().isEmpty()) {
            details.append(" where ").append(index.predicate());
        }
        return details.toString();
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public Object structure() {
        return index.withName(Identifier.UNNAMED);
    }

    @Override
    public Object footprint(Collection<Identifier> columns) {
        return new Footprint(index.keys());
    }

    @Override
    public Optional<Uniqueness> uniqueness() {
        boolean plain = index.unique()
                && index.method().equals(Index.BTREE)
                && index.include().isEmpty()
                && index.predicate().isEmpty()
                && index.keys().stream()
                        .allMatch(key -> !key.isExpression() && key.equals(IndexKey.column(key.column())));
        return plain ? Optional.of(new Uniqueness(columns(), index.nullsDistinct())) : Optional.empty();
    }

    @Override
    public Optional<Set<Identifier>> key() {
        boolean referable = index.unique()
                && index.predicate().isEmpty()
                && index.keys().stream().noneMatch(IndexKey::isExpression);
        return referable ? Optional.of(new TreeSet<>(columns())) : Optional.empty();
    }

    @Override
    public boolean uses(Identifier column) {
        return columns().contains(column)
                || index.include().contains(column)
                || expressions().stream().anyMatch(expression -> ExpressionText.mentions(expression, column));
    }

    @Override
    public List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        index.keys().stream().map(IndexKey::expression).forEach(expressions::add);
        expressions.add(index.predicate());
        expressions.removeIf(String::isEmpty);
        return expressions;
    }

    @Override
    public Operation create(QualifiedName table) {
        return new CreateIndex(table, index);
    }

    @Override
    public Operation drop(QualifiedName table) {
        return new DropIndex(table, index.name());
    }

    @Override
    public Operation rename(QualifiedName table, Identifier newName) {
        return new RenameIndex(table, index.name(), newName);
    }

    private List<Identifier> columns() {
        return index.keys().stream().map(IndexKey::column).toList();
    }

    private static String details(IndexKey key) {
        StringBuilder details = new StringBuilder(
                key.isExpression() ? key.expression() : key.column().toString());
        if (!key.collation().isUnnamed()) {
            details.append(" collate ").append(key.collation());
        }
        if (!key.operatorClass().isEmpty()) {
            details.append(' ').append(key.operatorClass());
        }
        if (key.descending()) {
            details.append(" desc");
        }
        if (key.nullOrder() != NullOrder.DEFAULT) {
            details.append(" nulls ").append(key.nullOrder().name().toLowerCase(Locale.ROOT));
        }
        return details.toString();
    }
}
