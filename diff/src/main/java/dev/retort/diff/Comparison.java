package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two aligned schemas, object by object, and in no order yet. */
final class Comparison {

    private final Schema from;
    private final Schema to;
    private final Dialect dialect;
    private final TypeChanges types;
    private final CompositeChanges composites;
    private final ReferredKeys referred;
    private final SortedMap<QualifiedName, TableChange> tables = new TreeMap<>();

    private Comparison(Schema from, Schema to, Dialect dialect) {
        this.from = from;
        this.to = to;
        this.dialect = dialect;
        this.types = TypeChanges.between(from, to);
        this.composites = CompositeChanges.between(from, to, types.replaced().keySet());
        this.referred = ReferredKeys.in(from, to, dialect);
    }

    static Comparison of(Schema from, Schema to, Dialect dialect) {
        Comparison comparison = new Comparison(from, to, dialect);
        for (Table table : from.tables().values()) {
            Table wanted = to.tables().get(table.name());
            if (wanted != null && wanted != table && !wanted.equals(table)) {
                comparison.tables.put(table.name(), comparison.change(table, wanted));
            }
        }
        new Obstructions(comparison).find();
        return comparison;
    }

    private TableChange change(Table present, Table wanted) {
        return TableChange.between(present, wanted, dialect, referred.of(present.name()));
    }

    Schema from() {
        return from;
    }

    Schema to() {
        return to;
    }

    Dialect dialect() {
        return dialect;
    }

    TypeChanges types() {
        return types;
    }

    CompositeChanges composites() {
        return composites;
    }

    /** The names of the types that are replaced by others of their names. */
    Set<QualifiedName> replacedTypes() {
        Set<QualifiedName> replaced = new TreeSet<>(types.replaced().keySet());
        replaced.addAll(composites.replaced().keySet());
        return replaced;
    }

    /** The tables that stay and are touched, by name. */
    SortedMap<QualifiedName, TableChange> tables() {
        return tables;
    }

    /** The change of a table that stays, which may be none as yet. */
    Optional<TableChange> table(QualifiedName name) {
        Table present = from.tables().get(name);
        Table wanted = to.tables().get(name);
        return present == null || wanted == null
                ? Optional.empty()
                : Optional.of(tables.computeIfAbsent(name, any -> change(present, wanted)));
    }

    List<Table> createdTables() {
        return to.tables().values().stream()
                .filter(table -> !from.tables().containsKey(table.name()))
                .toList();
    }

    List<Table> droppedTables() {
        return from.tables().values().stream()
                .filter(table -> !to.tables().containsKey(table.name()))
                .toList();
    }

    /** The sequences that are in both schemas but count differently, as they are to be. */
    List<Sequence> alteredSequences() {
        List<Sequence> altered = new ArrayList<>();
        for (Sequence wanted : to.sequences().values()) {
            Sequence present = from.sequences().get(wanted.name());
            if (present != null && !present.equals(wanted)) {
                altered.add(wanted);
            }
        }
        return altered;
    }

    /**
     * Whether the sequence is dropped and created. One that is altered keeps the value that it stands at; one that cannot,
     * such as one that turns round, is begun anew.
     */
    boolean isReplaced(Sequence wanted) {
        Sequence present = from.sequences().get(wanted.name());
        return present != null && !wanted.options().overlap(present.options());
    }

    /** A type that is replaced is there under another name until the last object that had it is altered or gone. */
    Resource oldIfReplaced(Resource resource) {
        return resource.kind() == Resource.Kind.TYPE && isReplaced(resource)
                ? Resource.oldType(resource.owner())
                : resource;
    }

    /** Whether the type or sequence is replaced by another of its name. */
    boolean isReplaced(Resource resource) {
        return switch (resource.kind()) {
            case TYPE ->
                types.replaced().containsKey(resource.owner())
                        || composites.replaced().containsKey(resource.owner());
            case SEQUENCE ->
                to.sequence(resource.owner()).filter(this::isReplaced).isPresent();
            default -> false;
        };
    }

    /** The names of all sequences that are not the same in both schemas. */
    Set<QualifiedName> changingSequences() {
        Set<QualifiedName> changing = new TreeSet<>();
        from.sequences().values().stream()
                .filter(sequence -> !sequence.equals(to.sequences().get(sequence.name())))
                .forEach(sequence -> changing.add(sequence.name()));
        to.sequences().keySet().stream()
                .filter(name -> !from.sequences().containsKey(name))
                .forEach(changing::add);
        return changing;
    }
}
