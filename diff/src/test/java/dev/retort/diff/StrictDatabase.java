package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.AddAttribute;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropSchema;
import dev.retort.operation.DropSequence;
import dev.retort.operation.DropTable;
import dev.retort.operation.ExpressionText;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameCompositeType;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameEnumType;
import dev.retort.operation.RenameIndex;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.sql.Tokenizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A database in memory that refuses whatever a real one would: what is dropped while something needs it, what is made before
 * what it needs, names that are missing or taken. Where databases differ, it is the strictest of them.
 */
final class StrictDatabase {

    private final Dialect dialect;
    private final Map<QualifiedName, Set<String>> freshLabels = new TreeMap<>();
    private final Set<QualifiedName> knownSequences = new TreeSet<>();
    private Schema schema;

    private StrictDatabase(Schema schema, Dialect dialect, Collection<Sequence> sequences) {
        this.schema = schema;
        this.dialect = dialect;
        sequences.forEach(sequence -> knownSequences.add(sequence.name()));
    }

    /** The schema after the operations; fails at the first one that cannot run. */
    static Schema run(List<Operation> operations, Schema schema, Schema goal, Dialect dialect) {
        StrictDatabase database =
                new StrictDatabase(schema, dialect, goal.sequences().values());
        schema.sequences().keySet().forEach(database.knownSequences::add);
        for (Operation operation : operations) {
            try {
                database.run(operation);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("At " + operation + " of " + operations, e);
            }
        }
        return database.schema;
    }

    private void run(Operation operation) {
        dialect.refusal(operation).ifPresent(reason -> fail("refused: " + reason));
        if (dialect.compile(operation).isEmpty()) {
            fail("does nothing");
        }
        before(operation);
        schema = operation.applyTo(schema);
    }

    private void before(Operation operation) {
        if (operation instanceof CreateTable create) {
            Table table = create.table();
            free(table.name());
            namespace(table.name());
            table.columns().values().forEach(column -> columnCanBe(table, column));
            Schema with = create.applyTo(schema);
            table.constraints().forEach(constraint -> constraintCanBe(with, table, constraint));
        } else if (operation instanceof DropTable drop) {
            referrers(drop.name())
                    .filter(referrer -> !referrer.table().name().equals(drop.name()))
                    .forEach(referrer -> fail(referrer + " refers to the table"));
        } else if (operation instanceof AddColumn add) {
            Table table = schema.tables().get(add.table());
            columnCanBe(
                    table.withColumns(Stream.concat(table.columns().values().stream(), Stream.of(add.column()))
                            .toList()),
                    add.column());
        } else if (operation instanceof DropColumn drop) {
            columnIsFree(schema.tables().get(drop.table()), drop.column());
        } else if (operation instanceof AlterColumn alter) {
            alter(alter);
        } else if (operation instanceof CreateConstraint create) {
            constraintCanBe(schema, schema.tables().get(create.table()), create.constraint());
        } else if (operation instanceof DropConstraint drop) {
            drop(drop);
        } else if (operation instanceof CreateIndex create) {
            memberCanBe(schema.tables().get(create.table()), new IndexMember(create.index()));
        } else if (operation instanceof DropIndex drop) {
            keyIsFree(
                    schema.tables().get(drop.table()),
                    new IndexMember(
                            schema.tables().get(drop.table()).index(drop.name()).orElseThrow()));
        } else if (operation instanceof RenameIndex rename) {
            freeForMember(rename.table().withName(rename.newName()));
        } else if (operation instanceof RenameConstraint rename) {
            freeForMember(rename.table().withName(rename.newName()));
        } else {
            beforeOther(operation);
        }
    }

    private void beforeOther(Operation operation) {
        if (operation instanceof CreateSequence create) {
            free(create.sequence().name());
            namespace(create.sequence().name());
        } else if (operation instanceof DropSequence drop) {
            columns(schema)
                    .filter(column -> names(column.value(), drop.name()))
                    .forEach(column -> fail(column + " uses it"));
        } else if (operation instanceof CreateEnumType create) {
            freeForEnumType(create.type().name());
            namespace(create.type().name());
        } else if (operation instanceof RenameEnumType rename) {
            freeForEnumType(rename.name().withName(rename.newName()));
        } else if (operation instanceof DropEnumType drop) {
            columns(schema)
                    .filter(column -> TypeChanges.in(column.type()).contains(drop.name()))
                    .forEach(column -> fail(column + " is of the type"));
        } else if (operation instanceof CreateCompositeType create) {
            free(create.type().name());
            namespace(create.type().name());
            create.type().attributes().forEach(attribute -> typeExists(attribute.type()));
        } else if (operation instanceof RenameCompositeType rename) {
            free(rename.name().withName(rename.newName()));
        } else if (operation instanceof AddAttribute add) {
            typeExists(add.attribute().type());
        } else if (operation instanceof AddEnumValue add) {
            freshLabels.computeIfAbsent(add.type(), any -> new TreeSet<>()).add(add.label());
        } else if (operation instanceof CreateSchema create) {
            check(!schema.namespaces().contains(create.name()), "exists already");
        } else if (operation instanceof DropSchema drop) {
            Stream.of(relations(), members(), schema.enumTypes().keySet().stream())
                    .flatMap(names -> names)
                    .filter(name -> name.schema().equals(drop.name()))
                    .forEach(name -> fail(name + " is in it"));
        }
    }

    private void columnCanBe(Table table, Column column) {
        long identities = table.columns().values().stream()
                .filter(each -> each.value() instanceof Identity)
                .count();
        check(dialect.server().product().equals("PostgreSQL") || identities < 2, "there is an identity column");
        typeExists(column.type());
        for (QualifiedName sequence : knownSequences) {
            check(
                    schema.sequences().containsKey(sequence) || !names(column.value(), sequence),
                    "there is no sequence " + sequence);
        }
        expressionsCanBe(List.of(column), TypeChanges.expressions(column));
        if (column.value() instanceof ColumnValue.Generated generated) {
            columnsExist(table, generated.expression());
        }
    }

    /** PostgreSQL lets no transaction use a label that it added. */
    private void expressionsCanBe(Collection<Column> columns, List<String> expressions) {
        for (Column column : columns) {
            for (QualifiedName type : TypeChanges.in(column.type())) {
                for (String label : freshLabels.getOrDefault(type, Set.of())) {
                    String literal = "'" + label.replace("'", "''") + "'";
                    check(
                            expressions.stream()
                                    .flatMap(each -> Tokenizer.tokens(each).stream())
                                    .noneMatch(token -> token.text().equals(literal)),
                            "unsafe use of new label " + label);
                }
            }
        }
    }

    private void memberCanBe(Table table, Member member) {
        check(!member.name().isUnnamed(), "has no name");
        freeForMember(table.name().withName(member.name()));
        List<Column> used = table.columns().values().stream()
                .filter(column -> member.uses(column.name()))
                .toList();
        expressionsCanBe(used, member.expressions());
    }

    /** The samples of expressions name columns, functions and key words; the former are the only quoted or stocked ones. */
    private static void columnsExist(Table table, String expression) {
        check(
                table.columns().keySet().stream().anyMatch(column -> ExpressionText.mentions(expression, column)),
                "no column of " + expression + " exists");
    }

    private void constraintCanBe(Schema with, Table table, Constraint constraint) {
        memberCanBe(table, new ConstraintMember(constraint));
        if (constraint instanceof PrimaryKey key) {
            boolean isOld = schema.tables().containsKey(table.name());
            check(!isOld || table.primaryKey().isEmpty(), "there is a primary key");
            key.columns()
                    .forEach(column ->
                            check(!table.columns().get(column).nullable(), column + " of the primary key is nullable"));
        }
        if (constraint instanceof ForeignKey key) {
            Table target = with.table(key.target()).orElseThrow(() -> new AssertionError("no table " + key.target()));
            Set<Identifier> columns = new TreeSet<>(key.targetColumns());
            check(
                    Member.of(target).stream()
                            .filter(member -> dialect.canReferToIndex() || member instanceof ConstraintMember)
                            .anyMatch(member ->
                                    member.key().filter(columns::equals).isPresent()),
                    "no key " + columns + " of " + key.target());
            sidesMatch(table, key, target);
        }
    }

    private static void sidesMatch(Table table, ForeignKey key, Table target) {
        for (int i = 0; i < key.columns().size(); i++) {
            SqlType referring = table.columns().get(key.columns().get(i)).type();
            SqlType referred = target.columns().get(key.targetColumns().get(i)).type();
            check(family(referring).equals(family(referred)), referring + " does not refer to " + referred);
        }
    }

    private void columnIsFree(Table table, Identifier column) {
        Member.of(table).stream()
                .filter(member -> member.uses(column))
                .forEach(member -> fail(member + " uses the column"));
        generatedOver(table, column).forEach(other -> fail(other + " is generated from the column"));
        referrers(table.name())
                .filter(referrer -> referrer.key().targetColumns().contains(column))
                .forEach(referrer -> fail(referrer + " refers to the column"));
    }

    private void alter(AlterColumn alter) {
        Table table = schema.tables().get(alter.table());
        Column before = table.columns().get(alter.column());
        Column after =
                alter.applyTo(schema).tables().get(alter.table()).columns().get(alter.column());
        check(dialect.canAlter(before, after), "cannot be altered to " + after);
        columnCanBe(alter.applyTo(schema).tables().get(alter.table()), after);
        for (ColumnChange change : alter.changes()) {
            if (change instanceof ColumnChange.SetType) {
                generatedOver(table, alter.column()).forEach(other -> fail(other + " is generated from the column"));
                Schema with = alter.applyTo(schema);
                with.tables()
                        .values()
                        .forEach(each -> each.constraints(ForeignKey.class)
                                .forEach(key ->
                                        sidesMatch(each, key, with.tables().get(key.target()))));
            }
            if (change instanceof ColumnChange.SetNullable nullable && nullable.nullable()) {
                boolean ofKey = table.primaryKey()
                        .filter(key -> key.columns().contains(alter.column()))
                        .isPresent();
                check(!ofKey, "the primary key has the column");
            }
        }
    }

    private void drop(DropConstraint drop) {
        Table table = schema.tables().get(drop.table());
        Constraint constraint = table.constraint(drop.name()).orElseThrow();
        check(constraint.kind() == drop.kind(), "is a " + constraint.kind());
        keyIsFree(table, new ConstraintMember(constraint));
    }

    private void keyIsFree(Table table, Member member) {
        if (member instanceof IndexMember each) {
            table.constraints().stream()
                    .filter(constraint -> dialect.mayServe(each.index(), constraint))
                    .forEach(constraint -> fail(constraint + " uses the index"));
        }
        member.key()
                .ifPresent(key -> referrers(table.name())
                        .filter(referrer -> new TreeSet<>(referrer.key().targetColumns()).equals(key))
                        .forEach(referrer -> fail(referrer + " refers to the key")));
    }

    private record Referrer(Table table, ForeignKey key) {}

    private Stream<Referrer> referrers(QualifiedName target) {
        return schema.tables().values().stream()
                .flatMap(table -> table.constraints(ForeignKey.class)
                        .filter(key -> key.target().equals(target))
                        .map(key -> new Referrer(table, key)));
    }

    private static Stream<Identifier> generatedOver(Table table, Identifier column) {
        return table.columns().values().stream()
                .filter(other -> !other.name().equals(column))
                .filter(other -> other.value() instanceof ColumnValue.Generated generated
                        && ExpressionText.mentions(generated.expression(), column))
                .map(Column::name);
    }

    private boolean names(ColumnValue value, QualifiedName sequence) {
        return value instanceof ColumnValue.Default unset
                && Pattern.compile("(?<![\\w.\"])" + Pattern.quote(dialect.quote(sequence)) + "(?!\\w)")
                        .matcher(unset.expression())
                        .find();
    }

    private static SqlType family(SqlType type) {
        return type instanceof SqlType.BuiltIn builtIn
                ? new SqlType.BuiltIn(builtIn.name(), List.of(), builtIn.withTimeZone())
                : type;
    }

    private static Stream<Column> columns(Schema schema) {
        return schema.tables().values().stream().flatMap(table -> table.columns().values().stream());
    }

    private void typeExists(SqlType type) {
        type.definedName()
                .ifPresent(name -> check(
                        schema.enumTypes().containsKey(name)
                                || schema.compositeTypes().containsKey(name),
                        "there is no type " + name));
    }

    private void namespace(QualifiedName name) {
        check(name.inDefaultSchema() || schema.namespaces().contains(name.schema()), "no schema for " + name);
    }

    private void free(QualifiedName name) {
        free(name, Stream.of(relations(), members(), schema.enumTypes().keySet().stream()));
    }

    /** An index and an enumeration type can have the same name: one is no type, the other no relation. */
    private void freeForMember(QualifiedName name) {
        free(name, Stream.of(relations(), members()));
    }

    private void freeForEnumType(QualifiedName name) {
        free(name, Stream.of(relations(), schema.enumTypes().keySet().stream()));
    }

    private static void free(QualifiedName name, Stream<Stream<QualifiedName>> others) {
        check(!name.name().isUnnamed(), "has no name");
        check(others.flatMap(names -> names).noneMatch(name::equals), name + " is taken");
    }

    private Stream<QualifiedName> relations() {
        return Stream.of(
                        schema.tables().keySet(),
                        schema.sequences().keySet(),
                        schema.compositeTypes().keySet())
                .flatMap(Set::stream);
    }

    private Stream<QualifiedName> members() {
        return schema.tables().values().stream()
                .flatMap(table ->
                        Member.of(table).stream().map(member -> table.name().withName(member.name())));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            fail(otherwise);
        }
    }

    private static void fail(String reason) {
        throw new AssertionError(reason);
    }
}
