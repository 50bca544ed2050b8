package dev.retort;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.ColumnChange.SetNullable;
import dev.retort.operation.ColumnChange.SetType;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.Operation;
import dev.retort.scanner.mapping.ColumnRole;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An operation, asked for what gives away that a version of Hibernate has brought it. What a person may as well have asked for
 * in the same release gives nothing away, unless the model's origins tell whose column or table it is.
 *
 * @param operation the operation
 * @param from the schema of the database
 * @param to that of the model, with its origins
 */
record HibernateTrace(Operation operation, Schema from, Schema to) {

    private static final Pattern GUARD = Pattern.compile(
            "\"?[\\w$]+\"? (?:<> '[^']*'|not in \\(.*\\)) or .*is not null.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NOT_NEGATIVE = Pattern.compile("\"?[^\"]+\"? >= 0");

    private static final Pattern ZERO_OR_ONE = Pattern.compile("\"?[^\"]+\"? in \\(0, ?1\\)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TIMES_OF_DAY = Set.of("time", "time with time zone");

    /** From microseconds to seconds, one of which each database leaves unsaid. */
    boolean cutsFractionsOfSeconds() {
        return onlyChange().filter(SetType.class::isInstance).isPresent()
                && columnBefore().map(Column::type).orElse(null) instanceof SqlType.BuiltIn before
                && columnAfter().map(Column::type).orElse(null) instanceof SqlType.BuiltIn after
                && TIMES_OF_DAY.contains(before.name())
                && before.name().equals(after.name())
                && (before.arguments().equals(List.of(6)) && after.arguments().isEmpty()
                        || before.arguments().isEmpty() && after.arguments().equals(List.of(0)));
    }

    boolean guardsSubclass() {
        return isNewCheck(GUARD);
    }

    boolean listsDiscriminators() {
        return tableBefore().isPresent()
                && newCheck()
                        .filter(check -> tableAfter().stream()
                                .flatMap(table -> table.columns().keySet().stream())
                                .filter(column -> has(ColumnRole.DISCRIMINATOR, column))
                                .anyMatch(column -> lists(check, column) && !isListedBefore(column)))
                        .isPresent();
    }

    private boolean isListedBefore(Identifier column) {
        return tableBefore().stream()
                .flatMap(table -> table.constraints().stream())
                .anyMatch(constraint -> constraint instanceof CheckConstraint check && lists(check, column));
    }

    private static boolean lists(CheckConstraint check, Identifier column) {
        return check.expression().replace("\"", "").startsWith(column.text() + " in (");
    }

    boolean takesPartitionKeyIn() {
        return becomesNotNull() && has(ColumnRole.PARTITION_KEY, member())
                || isOfPrimaryKey()
                        && added(keyBefore(), keyAfter()).stream()
                                .allMatch(column -> has(ColumnRole.PARTITION_KEY, column)
                                        && tableBefore()
                                                .flatMap(table -> table.column(column))
                                                .isPresent())
                        && !keyAfter().equals(keyBefore())
                        && keyAfter().containsAll(keyBefore());
    }

    /** A table or sequence whose name the other schema has in another case, with the sign of a nested class. */
    boolean unquotesNestedName() {
        String name = owner().name().text();
        boolean comes = !names(from).contains(owner()) && names(to).contains(owner());
        boolean goes = names(from).contains(owner()) && !names(to).contains(owner());
        return name.contains("$")
                && comes != goes
                && names(comes ? from : to).stream()
                        .anyMatch(other -> other.schema().equals(owner().schema())
                                && !other.equals(owner())
                                && other.name().text().equalsIgnoreCase(name));
    }

    private static Set<QualifiedName> names(Schema schema) {
        Set<QualifiedName> names = new TreeSet<>(schema.tables().keySet());
        names.addAll(schema.sequences().keySet());
        return names;
    }

    boolean makesVirtual() {
        Optional<Column> before = columnBefore();
        Optional<Column> after = columnAfter();
        return before.isPresent()
                && after.isPresent()
                && before.get().value() instanceof ColumnValue.Generated stored
                && stored.stored()
                && before.get()
                        .withValue(new ColumnValue.Generated(stored.expression(), false))
                        .equals(after.get());
    }

    boolean checksBoolean() {
        return isNewCheck(ZERO_OR_ONE);
    }

    boolean checksOrder() {
        return isNewCheck(NOT_NEGATIVE);
    }

    boolean demandsVersion() {
        return becomesNotNull() && has(ColumnRole.VERSION, member());
    }

    boolean makesElementsUnique() {
        return operation instanceof CreateConstraint creation
                && creation.constraint() instanceof UniqueConstraint unique
                && isOfAttribute()
                && keyAfter().isEmpty()
                && tableBefore().map(Table::columns).map(Map::keySet).stream()
                        .anyMatch(new HashSet<>(unique.columns())::equals);
    }

    /** In a table of nothing but the key to one side and that to the other. */
    boolean demandsOtherSide() {
        return becomesNotNull()
                && isOfAttribute()
                && tableAfter().stream()
                        .anyMatch(table -> !keyAfter().isEmpty()
                                && !keyAfter().contains(member())
                                && table.constraints().stream()
                                        .filter(ForeignKey.class::isInstance)
                                        .anyMatch(key -> key.columns().contains(member())
                                                && table.columns().keySet().stream()
                                                        .allMatch(column -> keyAfter()
                                                                        .contains(column)
                                                                || key.columns().contains(column))));
    }

    boolean letsGeneratedBeNull() {
        return onlyChange().equals(Optional.of(new SetNullable(true)))
                && columnAfter()
                        .filter(column ->
                                column.value() instanceof ColumnValue.Generated generated && !generated.stored())
                        .isPresent();
    }

    /** A column that no attribute asks for, such as the owner's own table had before; and the check that comes with it. */
    boolean marksElements() {
        if (!isOfAttribute() || tableBefore().isEmpty()) {
            return false;
        }
        Set<Identifier> marks = new TreeSet<>();
        String owner = origin(Identifier.UNNAMED);
        tableAfter().stream()
                .flatMap(table -> table.columns().keySet().stream())
                .filter(column -> origin(column).equals(owner) && isMarkedBefore(owner, column))
                .forEach(marks::add);
        marks.removeAll(tableBefore().get().columns().keySet());
        return operation instanceof AddColumn addition
                        && marks.contains(addition.column().name())
                || newCheck()
                        .filter(check -> marks.stream().anyMatch(column -> lists(check, column)))
                        .isPresent();
    }

    private boolean isMarkedBefore(String collection, Identifier column) {
        String entity = collection.substring(0, collection.indexOf('.'));
        return from.tables().values().stream()
                .filter(table -> table.column(column).isPresent())
                .anyMatch(table -> to.origin(ObjectPath.of(table.name()))
                        .filter(entity::equals)
                        .isPresent());
    }

    /** The key was on both sides, beside a unique constraint on the many. */
    boolean movesKeyToTheMany() {
        return isOfAttribute()
                && uniqueBefore(keyAfter())
                && keyBefore().size() > keyAfter().size()
                && keyBefore().containsAll(keyAfter())
                && (isOfPrimaryKey()
                        || constraint().filter(this::isUniqueOnTheMany).isPresent());
    }

    private boolean uniqueBefore(List<Identifier> columns) {
        return tableBefore().stream()
                .flatMap(table -> table.constraints().stream())
                .anyMatch(constraint -> constraint instanceof UniqueConstraint unique
                        && unique.columns().equals(columns));
    }

    private boolean isUniqueOnTheMany(Constraint constraint) {
        return constraint instanceof UniqueConstraint unique && unique.columns().equals(keyAfter());
    }

    private boolean isOfPrimaryKey() {
        return constraint().filter(PrimaryKey.class::isInstance).isPresent();
    }

    /** The constraint that comes or goes. */
    private Optional<Constraint> constraint() {
        if (operation instanceof CreateConstraint creation) {
            return Optional.of(creation.constraint());
        }
        return operation instanceof DropConstraint drop
                ? tableBefore().flatMap(table -> table.constraint(drop.name()))
                : Optional.empty();
    }

    /** A check on a table that was there before, of columns that were. */
    private boolean isNewCheck(Pattern shape) {
        Optional<Table> before = tableBefore();
        return before.isPresent()
                && newCheck()
                        .filter(check -> shape.matcher(check.expression()).matches())
                        .filter(check -> tableAfter().stream()
                                .flatMap(table -> table.columns().keySet().stream())
                                .filter(column -> !before.get().columns().containsKey(column))
                                .noneMatch(column -> check.expression().contains(column.text())))
                        .isPresent();
    }

    private Optional<CheckConstraint> newCheck() {
        return operation instanceof CreateConstraint creation && creation.constraint() instanceof CheckConstraint check
                ? Optional.of(check)
                : Optional.empty();
    }

    private boolean becomesNotNull() {
        return onlyChange().equals(Optional.of(new SetNullable(false)));
    }

    /** The one change of a column, if the operation is no more than that. */
    private Optional<ColumnChange> onlyChange() {
        return operation instanceof AlterColumn alteration
                        && alteration.changes().size() == 1
                ? Optional.of(alteration.changes().get(0))
                : Optional.empty();
    }

    private static List<Identifier> added(List<Identifier> before, List<Identifier> after) {
        return after.stream().filter(column -> !before.contains(column)).toList();
    }

    private List<Identifier> keyBefore() {
        return tableBefore().flatMap(Table::primaryKey).map(PrimaryKey::columns).orElse(List.of());
    }

    private List<Identifier> keyAfter() {
        return tableAfter().flatMap(Table::primaryKey).map(PrimaryKey::columns).orElse(List.of());
    }

    /** Whether an attribute asks for the table: {@code Order.lines}. */
    private boolean isOfAttribute() {
        return origin(Identifier.UNNAMED).contains(".");
    }

    private boolean has(ColumnRole role, Identifier column) {
        return role.isToldBy(origin(column));
    }

    private String origin(Identifier column) {
        return to.origin(new ObjectPath(owner(), column)).orElse("");
    }

    private Optional<Column> columnBefore() {
        return tableBefore().flatMap(table -> table.column(member()));
    }

    private Optional<Column> columnAfter() {
        return tableAfter().flatMap(table -> table.column(member()));
    }

    private Optional<Table> tableBefore() {
        return from.table(owner());
    }

    private Optional<Table> tableAfter() {
        return to.table(owner());
    }

    private QualifiedName owner() {
        return operation.subject().owner();
    }

    private Identifier member() {
        return operation.subject().member();
    }
}
