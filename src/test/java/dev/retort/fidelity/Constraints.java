package dev.retort.fidelity;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Constraints of one kind. The words are {@code {table}}, {@code {name}}, {@code {columns}} and {@code {reversed}} in SQL,
 * {@code {in}} for the table, {@code {renewed}} for the constraint when it is made anew, and {@code {foreign_keys}} for the
 * operations that create what refers to the table.
 *
 * @param <C> the kind
 */
final class Constraints<C extends Constraint> implements Finder {

    /** A constraint in its table. */
    record Found<C extends Constraint>(Situation situation, Table table, C constraint) {

        boolean isChosen() {
            return situation.isChosen(table.name(), constraint.name());
        }

        boolean isReferredTo() {
            return Stream.concat(
                            situation.referring(table).map(Situation.Reference::key),
                            table.constraints(ForeignKey.class)
                                    .filter(key -> key.target().equals(table.name())))
                    .anyMatch(key -> Set.copyOf(key.targetColumns()).equals(Set.copyOf(constraint.columns())));
        }

        private Place place() {
            List<Identifier> reversed = new ArrayList<>(constraint.columns());
            Collections.reverse(reversed);
            Place place = Place.of(table.name() + "." + constraint.name())
                    .with("in", table.name())
                    .with("renewed", situation.renewed(table.name(), constraint.name()))
                    .with("table", situation.quoted(table.name()))
                    .with("name", situation.quoted(constraint.name()))
                    .with("qualified", situation.quoted(table.name().withName(constraint.name())))
                    .with("own", constraint.name())
                    .with("columns", situation.quoted(constraint.columns()))
                    .with("first", first())
                    .with("another", another().orElse(""))
                    .with("reversed", situation.quoted(reversed))
                    .with("foreign_keys", foreignKeys());
            if (constraint instanceof ForeignKey key) {
                return place.with("target", situation.quoted(key.target()))
                        .with("target_columns", situation.quoted(key.targetColumns()))
                        .with("on_delete", "ON DELETE " + key.rule().onDelete().sql())
                        .with("on_update", "ON UPDATE " + key.rule().onUpdate().sql());
            }
            if (constraint instanceof CheckConstraint check) {
                return place.with("condition", check.expression());
            }
            return constraint instanceof ExclusionConstraint exclusion
                    ? place.with("method", exclusion.method())
                            .with("elements", elements(exclusion))
                            .with("first", exclusion.elements().get(0).expression())
                            .with(
                                    "where",
                                    exclusion.predicate().isEmpty() ? "" : "WHERE (" + exclusion.predicate() + ")")
                    : place;
        }

        /** Whether another constraint has the first column for its only one. */
        boolean isFirstColumnUnique() {
            return table.constraints(UniqueConstraint.class)
                    .anyMatch(
                            other -> other.columns().equals(constraint.columns().subList(0, 1)));
        }

        /** A column that the constraint is not over. */
        private Optional<String> another() {
            return situation.orderable(table).stream()
                    .filter(column -> !List.of(
                                    situation.quoted(constraint.columns()).split(", "))
                            .contains(column))
                    .findFirst();
        }

        private String first() {
            return constraint.columns().isEmpty()
                    ? ""
                    : situation.quoted(constraint.columns().get(0));
        }

        boolean isReferredToByItself() {
            return table.constraints(ForeignKey.class)
                    .anyMatch(key -> key.target().equals(table.name()));
        }

        private String foreignKeys() {
            return situation
                    .referring(table)
                    .filter(reference -> reference.key().targetColumns().equals(constraint.columns()))
                    .map(reference -> "create_foreign_key "
                            + situation.renewed(
                                    reference.table().name(), reference.key().name()))
                    .collect(Collectors.joining("\n"));
        }

        private static String elements(ExclusionConstraint exclusion) {
            return exclusion.elements().stream()
                    .map(element -> element.expression() + " WITH " + element.operator())
                    .collect(Collectors.joining(", "));
        }
    }

    private final Class<C> kind;
    private final Predicate<Found<C>> filter;

    private Constraints(Class<C> kind, Predicate<Found<C>> filter) {
        this.kind = kind;
        this.filter = filter;
    }

    private static <C extends Constraint> Constraints<C> of(Class<C> kind) {
        return new Constraints<>(kind, found -> true);
    }

    static Constraints<PrimaryKey> primaryKeys() {
        return of(PrimaryKey.class);
    }

    static Constraints<UniqueConstraint> uniqueConstraints() {
        return of(UniqueConstraint.class);
    }

    static Constraints<ForeignKey> foreignKeys() {
        return of(ForeignKey.class);
    }

    static Constraints<CheckConstraint> checks() {
        return of(CheckConstraint.class);
    }

    static Constraints<ExclusionConstraint> exclusions() {
        return of(ExclusionConstraint.class);
    }

    Constraints<C> that(Predicate<Found<C>> more) {
        return new Constraints<>(kind, filter.and(more));
    }

    /** Someone chose their name. */
    Constraints<C> named() {
        return that(Found::isChosen);
    }

    /** Hibernate or the database chose their name. */
    Constraints<C> unnamed() {
        return that(found -> !found.isChosen());
    }

    /** There is a column that they are not over. */
    Constraints<C> extensible() {
        return that(found -> found.another().isPresent());
    }

    Constraints<C> unreferenced() {
        return that(found -> !found.isReferredTo());
    }

    Constraints<C> referenced() {
        return that(Found::isReferredTo);
    }

    Constraints<C> notReferredToByItself() {
        return that(found -> !found.isReferredToByItself());
    }

    Constraints<C> ofSeveralColumns() {
        return that(found -> found.constraint().columns().size() > 1);
    }

    Constraints<C> ofOneColumn() {
        return that(found -> found.constraint().columns().size() == 1);
    }

    @Override
    public Stream<Place> places(Situation situation) {
        return situation.present().tables().values().stream()
                .flatMap(table -> table.constraints(kind).map(constraint -> new Found<>(situation, table, constraint)))
                .filter(filter)
                .map(Found::place);
    }
}
