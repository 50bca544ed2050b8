package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A constraint or an index: what a table holds beside its columns, looked at alike. */
sealed interface Member permits ConstraintMember, IndexMember {

    /** The constraints and indexes of a table, in their order. */
    static List<Member> of(Table table) {
        List<Member> members =
                new ArrayList<>(table.constraints().size() + table.indexes().size());
        table.constraints().forEach(constraint -> members.add(new ConstraintMember(constraint)));
        table.indexes().forEach(index -> members.add(new IndexMember(index)));
        return members;
    }

    /** The table with these members and no others. */
    static Table in(Table table, Collection<Member> members) {
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (Member member : members) {
            if (member instanceof ConstraintMember each) {
                constraints.add(each.constraint());
            } else if (member instanceof IndexMember each) {
                indexes.add(each.index());
            }
        }
        return new Table(table.name(), table.columns(), constraints, indexes, table.comment());
    }

    Identifier name();

    Member withName(Identifier name);

    /** What it is called in a sentence: {@code foreign key}. */
    String noun();

    /** What it says beside its name, for a sentence: {@code (a) -> b (id)}. */
    String details();

    /** Where it stands among the members of a table when they are created one by one. */
    int rank();

    /** All that it says but its name: two members with equal structures do the same. */
    Object structure();

    /**
     * What it is about, given the columns of its table: if one of two members with the same footprint is unnamed, then one
     * is what became of the other.
     */
    Object footprint(Collection<Identifier> columns);

    /** What it has in common with a unique constraint or index of the other form, if there is such a form. */
    Optional<Uniqueness> uniqueness();

    /** The columns that a foreign key may refer to because of it. */
    Optional<Set<Identifier>> key();

    /** Whether an index comes and goes with it. */
    default boolean hasIndex() {
        return this instanceof IndexMember || key().isPresent();
    }

    /** Whether it cannot be without the column. */
    boolean uses(Identifier column);

    /** Its expressions as SQL. */
    List<String> expressions();

    Operation create(QualifiedName table);

    Operation drop(QualifiedName table);

    Operation rename(QualifiedName table, Identifier newName);

    default Optional<ForeignKey> foreignKey() {
        return this instanceof ConstraintMember member && member.constraint() instanceof ForeignKey key
                ? Optional.of(key)
                : Optional.empty();
    }

    /** Whether it is a constraint that the database may have given the index, or that of the other constraint, to work with. */
    default boolean mayUse(Member other, Dialect dialect) {
        if (!(this instanceof ConstraintMember user)) {
            return false;
        }
        return other instanceof IndexMember each
                ? dialect.mayServe(each.index(), user.constraint())
                : other instanceof ConstraintMember key && dialect.mayServe(key.constraint(), user.constraint());
    }

    default boolean isPrimaryKey() {
        return this instanceof ConstraintMember member && member.constraint() instanceof PrimaryKey;
    }

    /**
     * Uniqueness over plain columns, be it held by a constraint or by an index.
     *
     * @param columns the columns in order
     * @param nullsDistinct whether nulls count as different from one another
     */
    record Uniqueness(List<Identifier> columns, boolean nullsDistinct) {}
}
