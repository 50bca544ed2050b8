package dev.retort.fidelity;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns. The words are {@code {table}}, {@code {column}} and {@code {type}} in SQL, and {@code {in}} for the table. */
final class Columns implements Finder {

    /** A column in its table. */
    record Found(Situation situation, Table table, Column column) {

        boolean isInPrimaryKey() {
            return table.constraints(PrimaryKey.class)
                    .anyMatch(key -> key.columns().contains(column.name()));
        }

        boolean isSerial() {
            return situation.serial().contains(new ObjectPath(table.name(), column.name()));
        }

        String type() {
            return situation.dialect().typeName(column.type()).toLowerCase(Locale.ROOT);
        }

        /** Whether the identity counts 1, 2, 3. */
        boolean countsByOne() {
            return column.value() instanceof Identity identity
                    && identity.options().start() == 1
                    && identity.options().increment() == 1;
        }

        /** The default as the database prints it, empty for none. */
        String defaultText() {
            return column.value() instanceof ColumnValue.Default value ? value.expression() : "";
        }

        Place place() {
            String otherCase = Situation.inOtherCase(column.name());
            Place place = Place.of(table.name() + "." + column.name())
                    .with("in", table.name())
                    .with("other_case", otherCase)
                    .with("other", situation.inQuotes(otherCase))
                    .with("members", members())
                    .with("table", situation.quoted(table.name()))
                    .with("column", situation.quoted(column.name()))
                    .with("type", situation.dialect().typeName(column.type()));
            if (column.value() instanceof ColumnValue.Default value) {
                return place.with("default", value.expression())
                        .with("default_in_lower_case", value.expression().toLowerCase(Locale.ROOT));
            }
            return column.value() instanceof ColumnValue.Generated value
                    ? place.with("expression", value.expression()).with("stored", value.stored() ? "STORED" : "")
                    : place;
        }

        /** The operations that make anew what holds the column. */
        private String members() {
            return situation
                    .uses(table, column.name())
                    .map(member -> member.creation(situation, table))
                    .collect(Collectors.joining("\n"));
        }
    }

    private final Predicate<Found> filter;

    private Columns(Predicate<Found> filter) {
        this.filter = filter;
    }

    static Columns columns() {
        return new Columns(found -> true);
    }

    Columns that(Predicate<Found> more) {
        return new Columns(filter.and(more));
    }

    /** Nothing else depends on them. */
    Columns unused() {
        return that(found -> !found.situation().isUsed(found.table(), found.column()));
    }

    /** Only constraints and indexes of their own table depend on them, and no primary key. */
    Columns held() {
        return that(found -> found.situation().isUsed(found.table(), found.column())
                && !found.isInPrimaryKey()
                && !found.situation().isNeededElsewhere(found.table(), found.column()));
    }

    /** Only constraints and indexes over nothing else depend on them. */
    Columns heldAlone() {
        return held().that(found ->
                found.situation().uses(found.table(), found.column().name()).allMatch(member -> member.columns() == 1));
    }

    Columns commented(boolean commented) {
        return that(found -> found.column().comment().isEmpty() != commented);
    }

    /** Without a comment or a collation. */
    Columns plain() {
        return commented(false).that(found -> found.column().collation().isUnnamed());
    }

    Columns nullable() {
        return that(found -> found.column().nullable());
    }

    Columns notNull() {
        return that(found -> !found.column().nullable() && !found.isInPrimaryKey());
    }

    /** Their type in SQL, in lower case, matches the pattern. */
    Columns typed(String pattern) {
        return that(found -> found.type().matches(pattern));
    }

    /** Their type is one of the schema's own. */
    Columns userDefined() {
        return that(found -> found.column().type() instanceof SqlType.UserDefined);
    }

    Columns withoutValue() {
        return that(found -> found.column().value() instanceof ColumnValue.None);
    }

    Columns withDefault() {
        return that(found -> found.column().value() instanceof ColumnValue.Default);
    }

    Columns identity() {
        return that(found -> found.column().value() instanceof Identity && !found.isSerial());
    }

    Columns identity(boolean always) {
        return identity().that(found -> found.column().value() instanceof Identity value && value.always() == always);
    }

    Columns generated() {
        return that(found -> found.column().value() instanceof ColumnValue.Generated);
    }

    Columns generated(boolean stored) {
        return that(found -> found.column().value() instanceof ColumnValue.Generated value && value.stored() == stored);
    }

    @Override
    public Stream<Place> places(Situation situation) {
        return situation.present().tables().values().stream()
                .flatMap(table -> table.columns().values().stream().map(column -> new Found(situation, table, column)))
                .filter(filter)
                .map(Found::place);
    }
}
