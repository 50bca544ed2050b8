package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Pairing.Pair;
import dev.retort.schema.Attribute;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two schemas from which all is taken away that makes no difference: where the second means the same as the first, it says it
 * in the same words; and every constraint and index has a name. What still differs then is to be changed.
 */
final class Alignment {

    private final Meanings meanings;
    private final DiffOptions options;
    private final NewNames names;
    private final ReferredKeys referred;
    private final SortedMap<QualifiedName, Table> from = new TreeMap<>();
    private final SortedMap<QualifiedName, Table> to = new TreeMap<>();

    private Alignment(Meanings meanings, Dialect dialect, DiffOptions options) {
        this.meanings = meanings;
        this.options = options;
        this.names = new NewNames(dialect.conventionalNames(), meanings.from(), meanings.to());
        this.referred = ReferredKeys.in(meanings.from(), meanings.to(), dialect);
    }

    static Alignment of(Meanings meanings, Dialect dialect, DiffOptions options) {
        Alignment alignment = new Alignment(meanings, dialect, options);
        alignment.alignTables();
        return alignment;
    }

    Schema from() {
        return meanings.from().withTables(from.values());
    }

    Schema to() {
        return meanings.to().withTables(to.values()).withEnumTypes(enumTypes()).withCompositeTypes(compositeTypes());
    }

    private void alignTables() {
        Set<QualifiedName> all = new TreeSet<>(meanings.from().tables().keySet());
        all.addAll(meanings.to().tables().keySet());
        for (QualifiedName name : all) {
            Table before = meanings.from().tables().get(name);
            Table after = meanings.to().tables().get(name);
            if (before == null) {
                to.put(name, names.named(after));
            } else if (after == null) {
                from.put(name, names.named(before));
            } else {
                align(meanings.from(before), meanings.to(after));
            }
        }
    }

    private void align(TableMeaning before, TableMeaning after) {
        QualifiedName name = before.table().name();
        List<Member> fromMembers = new ArrayList<>();
        List<Member> toMembers = new ArrayList<>();
        Pairing pairing = Pairing.of(
                before.members(), after.members(), () -> columnNames(before.table(), after.table()), referred.of(name));
        for (Pair pair : pairing.same()) {
            Member first = names.inFrom(name, pair.from(), pair.to().name());
            fromMembers.add(first);
            Identifier second = names.inTo(name, pair.to(), first.name()).name();
            toMembers.add(second.equals(first.name()) ? first : first.withName(second));
        }
        for (Pair pair : pairing.changed()) {
            Member first = names.inFrom(name, pair.from(), pair.to().name());
            fromMembers.add(first);
            toMembers.add(names.inTo(name, pair.to(), first.name()));
        }
        pairing.removed().forEach(candidate -> fromMembers.add(names.named(name, candidate.said())));
        pairing.added().forEach(candidate -> toMembers.add(names.named(name, candidate.said())));
        boolean named = before.members().stream()
                .noneMatch(candidate -> candidate.said().name().isUnnamed());
        Table first = named ? before.table() : Member.in(before.table(), fromMembers);
        from.put(name, first);
        to.put(name, second(first, after.table(), columns(before, after), fromMembers, toMembers));
    }

    /** The second table as aligned; the first one itself if nothing is left between them, for then no more is asked. */
    private Table second(
            Table first, Table table, List<Column> columns, List<Member> fromMembers, List<Member> toMembers) {
        String comment = options.comments() ? table.comment() : first.comment();
        if (toMembers.equals(fromMembers)) {
            boolean alike = comment.equals(first.comment())
                    && columns.size() == first.columns().size()
                    && columns.stream()
                            .allMatch(column -> column.equals(first.columns().get(column.name())));
            return alike ? first : first.withColumns(columns).withComment(comment);
        }
        return Member.in(table.withColumns(columns).withComment(comment), toMembers);
    }

    private List<Column> columns(TableMeaning before, TableMeaning after) {
        List<Column> columns = new ArrayList<>();
        for (Column column : after.table().columns().values()) {
            Column counterpart = before.table().columns().get(column.name());
            if (counterpart == null) {
                columns.add(column);
            } else {
                columns.add(ColumnAlignment.of(
                        counterpart,
                        before.value(counterpart).equals(after.value(column))
                                ? column.withValue(counterpart.value())
                                : column,
                        options));
            }
        }
        return columns;
    }

    private static Collection<Identifier> columnNames(Table first, Table second) {
        Set<Identifier> columns = new TreeSet<>(first.columns().keySet());
        columns.addAll(second.columns().keySet());
        return columns;
    }

    private Collection<CompositeType> compositeTypes() {
        Map<QualifiedName, CompositeType> types = new TreeMap<>(meanings.to().compositeTypes());
        meanings.from().compositeTypes().forEach((name, present) -> {
            CompositeType wanted = types.get(name);
            if (wanted != null) {
                types.put(name, aligned(present, wanted));
            } else if (!options.types()) {
                types.put(name, present);
            }
        });
        return types.values();
    }

    private CompositeType aligned(CompositeType present, CompositeType wanted) {
        CompositeType typed = options.types()
                ? wanted
                : present.mapAttributes(attribute -> wanted.attribute(attribute.name())
                                .map(Attribute::comment)
                                .map(attribute::withComment)
                                .orElse(attribute))
                        .withComment(wanted.comment());
        return options.comments()
                ? typed
                : typed.mapAttributes(attribute -> present.attribute(attribute.name())
                                .map(Attribute::comment)
                                .map(attribute::withComment)
                                .orElse(attribute))
                        .withComment(present.comment());
    }

    private Collection<EnumType> enumTypes() {
        Map<QualifiedName, EnumType> types = new TreeMap<>(meanings.to().enumTypes());
        meanings.from().enumTypes().forEach((name, present) -> {
            EnumType wanted = types.get(name);
            boolean keep = wanted == null
                    ? !options.types()
                    : !options.types() || new TreeSet<>(wanted.labels()).equals(new TreeSet<>(present.labels()));
            if (keep) {
                types.put(name, present);
            }
        });
        return types.values();
    }
}
