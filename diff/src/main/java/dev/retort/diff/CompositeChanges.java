package dev.retort.diff;

import dev.retort.operation.TypeReplacement;
import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of the composite types.
 *
 * @param created the new types
 * @param altered the types that a statement for each difference alters, as they are to be
 * @param replaced the types that no statement alters while a column has them, and those that nest one, as they are to be
 * @param dropped the types that go
 * @param anew the names of types that give way to one of another kind, and of those that nest one: such a type is dropped and
 *     created, and so are its columns
 */
record CompositeChanges(
        List<CompositeType> created,
        List<CompositeType> altered,
        SortedMap<QualifiedName, CompositeType> replaced,
        List<CompositeType> dropped,
        Set<QualifiedName> anew) {

    /**
     * The changes between two schemas.
     *
     * @param replacedLabels the enumeration types that are replaced, and with them what nests them
     */
    static CompositeChanges between(Schema from, Schema to, Set<QualifiedName> replacedLabels) {
        Set<QualifiedName> anew = anew(from, to);
        SortedMap<QualifiedName, CompositeType> replaced = replaced(from, to, replacedLabels);
        replaced.keySet().removeAll(anew);
        List<CompositeType> created = new ArrayList<>();
        List<CompositeType> altered = new ArrayList<>();
        for (CompositeType wanted : to.compositeTypes().values()) {
            CompositeType present = from.compositeTypes().get(wanted.name());
            if (present == null || anew.contains(wanted.name())) {
                created.add(wanted);
            } else if (!present.equals(wanted) && !replaced.containsKey(wanted.name())) {
                altered.add(wanted);
            }
        }
        List<CompositeType> dropped = from.compositeTypes().values().stream()
                .filter(type -> !to.compositeTypes().containsKey(type.name()) || anew.contains(type.name()))
                .toList();
        return new CompositeChanges(created, altered, replaced, dropped, anew);
    }

    private static Set<QualifiedName> anew(Schema from, Schema to) {
        Set<QualifiedName> anew = new TreeSet<>(from.enumTypes().keySet());
        anew.retainAll(to.compositeTypes().keySet());
        from.compositeTypes().keySet().stream()
                .filter(to.enumTypes()::containsKey)
                .forEach(anew::add);
        boolean found = !anew.isEmpty();
        while (found) {
            found = false;
            for (CompositeType wanted : to.compositeTypes().values()) {
                CompositeType present = from.compositeTypes().get(wanted.name());
                found |= present != null && nests(present, wanted, anew) && anew.add(wanted.name());
            }
        }
        return anew;
    }

    private static boolean nests(CompositeType present, CompositeType wanted, Set<QualifiedName> types) {
        return types.stream().anyMatch(type -> present.nests(type) || wanted.nests(type));
    }

    private static SortedMap<QualifiedName, CompositeType> replaced(
            Schema from, Schema to, Set<QualifiedName> replacedLabels) {
        SortedMap<QualifiedName, CompositeType> replaced = new TreeMap<>();
        Set<QualifiedName> reached = new TreeSet<>(replacedLabels);
        int before;
        do {
            before = replaced.size();
            for (CompositeType wanted : to.compositeTypes().values()) {
                CompositeType present = from.compositeTypes().get(wanted.name());
                boolean nests =
                        reached.stream().anyMatch(type -> wanted.nests(type) || present != null && present.nests(type));
                if (present != null && (nests || !isAlterable(present, wanted))) {
                    replaced.put(wanted.name(), wanted);
                    reached.add(wanted.name());
                }
            }
        } while (replaced.size() > before);
        return replaced;
    }

    /** Whether the attributes that stay come first and are the same: none can be put in between, or be of another type. */
    private static boolean isAlterable(CompositeType present, CompositeType wanted) {
        List<Attribute> staying = present.attributes().stream()
                .filter(attribute -> wanted.attribute(attribute.name()).isPresent())
                .map(attribute -> attribute.withComment(""))
                .toList();
        return wanted.attributes().stream()
                .limit(staying.size())
                .map(attribute -> attribute.withComment(""))
                .toList()
                .equals(staying);
    }

    /**
     * The new types that nest one that is replaced, be it within others: they come with it, since what is replaced may nest
     * them in turn.
     */
    List<CompositeType> createdWith(Set<QualifiedName> replacedTypes) {
        Set<QualifiedName> reached = new TreeSet<>(replacedTypes);
        List<CompositeType> nesting = new ArrayList<>();
        for (CompositeType type : TypeReplacement.nestedFirst(created)) {
            if (!anew.contains(type.name()) && reached.stream().anyMatch(type::nests)) {
                reached.add(type.name());
                nesting.add(type);
            }
        }
        return nesting;
    }
}
