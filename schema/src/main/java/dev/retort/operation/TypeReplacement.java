package dev.retort.operation;

import dev.retort.schema.Attribute;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes other types of named types that columns have, where no statement can: no database takes a label away or moves it, nor
 * changes an attribute's type or place. The old types step aside under other names, the new ones are created, every column of
 * a type is converted, and the old types are dropped.
 *
 * <p>An enumeration is converted through text. A composite value is through JSON, which brings each attribute to the one of
 * its name, at any depth; what is new is null then. An array of such values needs a type to be read as the attribute of, which
 * is created for the conversion and dropped behind it.
 */
public final class TypeReplacement {

    /**
     * A part of a replacement.
     *
     * @param type the name of the type that it is part of replacing
     * @param role what it does there
     * @param operation what is done
     */
    public record Part(QualifiedName type, Role role, Operation operation) {}

    /** What a part of a replacement does, in their order. */
    public enum Role {
        /** The old type gets another name. */
        ASIDE,
        /** The new type is created. */
        ARRIVAL,
        /** A type to read arrays of the new one by is created. */
        CARRIER_ARRIVAL,
        /** A column gets the new type. */
        CONVERSION,
        /** The type to read arrays by is dropped. */
        CARRIER_REMOVAL,
        /** The old type is dropped. */
        REMOVAL
    }

    private static final Identifier VALUE = Identifier.of("value");

    private final Schema before;
    private final List<EnumType> enumTypes;
    private final List<CompositeType> compositeTypes;
    private final SortedMap<QualifiedName, Identifier> aside = new TreeMap<>();
    private final Set<QualifiedName> taken = new TreeSet<>();

    /**
     * A replacement of types by others of their names. A composite type that nests a replaced one has to be among them.
     *
     * @param before a schema that has the types to replace, and the columns to convert
     * @param enumTypes the enumeration types as they are to be
     * @param compositeTypes the composite types as they are to be; one that the schema lacks is created among them
     */
    public TypeReplacement(Schema before, Collection<EnumType> enumTypes, Collection<CompositeType> compositeTypes) {
        this.before = before;
        this.enumTypes = List.copyOf(enumTypes);
        this.compositeTypes = nestedFirst(compositeTypes);
        taken.addAll(before.tables().keySet());
        taken.addAll(before.sequences().keySet());
        taken.addAll(before.enumTypes().keySet());
        taken.addAll(before.compositeTypes().keySet());
        enumTypes.forEach(type -> aside.put(type.name(), free(type.name(), "_old")));
        compositeTypes.stream()
                .filter(type -> before.compositeTypes().containsKey(type.name()))
                .forEach(type -> aside.put(type.name(), free(type.name(), "_old")));
    }

    /** The operations that replace an enumeration type, and with it every composite type that nests it. */
    static List<Operation> reaching(Schema before, EnumType wanted) {
        return new TypeReplacement(before, List.of(wanted), nesting(before, wanted.name())).operations();
    }

    /** The operations that replace a composite type, and with it every other that nests it. */
    static List<Operation> reaching(Schema before, CompositeType wanted) {
        List<CompositeType> types = new ArrayList<>(nesting(before, wanted.name()));
        types.add(wanted);
        return new TypeReplacement(before, List.of(), types).operations();
    }

    /** The composite types that nest the type named, be it within others. */
    private static List<CompositeType> nesting(Schema schema, QualifiedName name) {
        Set<QualifiedName> reached = new TreeSet<>(Set.of(name));
        List<CompositeType> nesting = new ArrayList<>();
        for (CompositeType type : nestedFirst(schema.compositeTypes().values())) {
            if (reached.stream().anyMatch(type::nests)) {
                reached.add(type.name());
                nesting.add(type);
            }
        }
        return nesting;
    }

    /** The types in an order in which they can be created, else by name. */
    public static List<CompositeType> nestedFirst(Collection<CompositeType> types) {
        SortedMap<QualifiedName, CompositeType> waiting = new TreeMap<>();
        types.forEach(type -> waiting.put(type.name(), type));
        List<CompositeType> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            CompositeType next = waiting.values().stream()
                    .filter(type -> waiting.keySet().stream().noneMatch(type::nests))
                    .findFirst()
                    .orElseGet(() -> waiting.get(waiting.firstKey()));
            waiting.remove(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    /** All operations, in order. */
    List<Operation> operations() {
        return Stream.concat(exchange().stream(), removal().stream())
                .map(Part::operation)
                .toList();
    }

    /** What is done until the columns have the new types. */
    public List<Part> exchange() {
        List<Part> parts = new ArrayList<>();
        enumTypes.forEach(type ->
                parts.add(new Part(type.name(), Role.ASIDE, new RenameEnumType(type.name(), aside(type.name())))));
        compositeTypes.stream()
                .filter(type -> aside.containsKey(type.name()))
                .map(type -> new RenameCompositeType(type.name(), aside(type.name())))
                .forEach(rename -> parts.add(new Part(rename.name(), Role.ASIDE, rename)));
        enumTypes.forEach(type -> parts.add(new Part(type.name(), Role.ARRIVAL, new CreateEnumType(type))));
        compositeTypes.forEach(type -> parts.add(new Part(type.name(), Role.ARRIVAL, new CreateCompositeType(type))));
        Map<QualifiedName, CompositeType> carriers = carriers();
        carriers.forEach(
                (type, carrier) -> parts.add(new Part(type, Role.CARRIER_ARRIVAL, new CreateCompositeType(carrier))));
        before.tables().values().forEach(table -> addConversions(parts, table, carriers));
        carriers.forEach((type, carrier) ->
                parts.add(new Part(type, Role.CARRIER_REMOVAL, new DropCompositeType(carrier.name()))));
        return List.copyOf(parts);
    }

    private void addConversions(List<Part> parts, Table table, Map<QualifiedName, CompositeType> carriers) {
        for (Column column : table.columns().values()) {
            column.type().definedName().filter(aside::containsKey).ifPresent(type -> {
                List<ColumnChange> conversion = conversion(column, type, carriers.get(type));
                parts.add(new Part(type, Role.CONVERSION, new AlterColumn(table.name(), column.name(), conversion)));
            });
        }
    }

    /** What is done to be rid of the old types. */
    public List<Part> removal() {
        List<CompositeType> old = new ArrayList<>(nestedFirst(compositeTypes.stream()
                .flatMap(type -> before.compositeType(type.name()).stream())
                .toList()));
        Collections.reverse(old);
        List<Part> parts = new ArrayList<>();
        old.stream()
                .map(CompositeType::name)
                .forEach(name ->
                        parts.add(new Part(name, Role.REMOVAL, new DropCompositeType(name.withName(aside(name))))));
        enumTypes.stream()
                .map(EnumType::name)
                .forEach(name -> parts.add(new Part(name, Role.REMOVAL, new DropEnumType(name.withName(aside(name))))));
        return List.copyOf(parts);
    }

    private Identifier aside(QualifiedName type) {
        return aside.get(type);
    }

    /** For each composite type that a column has arrays of, one with such an array as its only attribute. */
    private Map<QualifiedName, CompositeType> carriers() {
        SortedMap<QualifiedName, CompositeType> carriers = new TreeMap<>();
        before.tables().values().stream()
                .flatMap(table -> table.columns().values().stream())
                .filter(column -> column.type() instanceof SqlType.Array)
                .forEach(column -> column.type()
                        .definedName()
                        .filter(this::isComposite)
                        .filter(aside::containsKey)
                        .ifPresent(type -> carriers.computeIfAbsent(type, any -> carrier(type, column.type()))));
        return carriers;
    }

    private CompositeType carrier(QualifiedName type, SqlType array) {
        return CompositeType.of(type.withName(free(type, "_values")), List.of(Attribute.of(VALUE, array)));
    }

    private boolean isComposite(QualifiedName name) {
        return before.compositeTypes().containsKey(name);
    }

    private List<ColumnChange> conversion(Column column, QualifiedName type, CompositeType carrier) {
        String using = isComposite(type) ? throughJson(column, type, carrier) : throughText(column, type);
        ColumnChange convert = new ColumnChange.SetType(column.type(), column.collation(), using);
        return column.value() instanceof ColumnValue.Default value
                ? List.of(new ColumnChange.DropDefault(), convert, new ColumnChange.SetDefault(value.expression()))
                : List.of(convert);
    }

    private static String throughText(Column column, QualifiedName type) {
        String dimensions = column.type() instanceof SqlType.Array ? "[]" : "";
        return sql(column.name()) + "::text" + dimensions + "::" + sql(type) + dimensions;
    }

    private static String throughJson(Column column, QualifiedName type, CompositeType carrier) {
        String json = "to_jsonb(" + sql(column.name()) + ")";
        return column.type() instanceof SqlType.Array
                ? "(jsonb_populate_record(NULL::" + sql(carrier.name()) + ", jsonb_build_object('value', " + json
                        + "))).value"
                : "jsonb_populate_record(NULL::" + sql(type) + ", " + json + ")";
    }

    /** A name that nothing has, that no database finds too long, and that tells one long name from another. */
    private Identifier free(QualifiedName name, String suffix) {
        String text = name.name().text();
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length < 50;
        String candidate = (fits ? text : "type_" + Integer.toHexString(text.hashCode())) + suffix;
        while (!taken.add(name.withName(Identifier.of(candidate)))) {
            candidate += suffix;
        }
        return Identifier.of(candidate);
    }

    private static String sql(QualifiedName name) {
        return (name.inDefaultSchema() ? "" : sql(name.schema()) + ".") + sql(name.name());
    }

    private static String sql(Identifier identifier) {
        return "\"" + identifier.text().replace("\"", "\"\"") + "\"";
    }
}
