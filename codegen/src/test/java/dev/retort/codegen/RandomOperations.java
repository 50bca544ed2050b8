package dev.retort.codegen;

import dev.retort.operation.AddAttribute;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.AlterSequence;
import dev.retort.operation.BulkInsert;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropAttribute;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropCompositeType;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropSchema;
import dev.retort.operation.DropSequence;
import dev.retort.operation.DropTable;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameAttribute;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameCompositeType;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameEnumType;
import dev.retort.operation.RenameEnumValue;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.RenameSequence;
import dev.retort.operation.RenameTable;
import dev.retort.operation.SetAttributeComment;
import dev.retort.operation.SetTableComment;
import dev.retort.operation.SetTypeComment;
import dev.retort.schema.Attribute;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Operations of every kind, over names and texts of every kind; whether they fit together is of no concern here. */
final class RandomOperations {

    private RandomOperations() {}

    static Arbitrary<List<Operation>> lists() {
        return any().list().ofMaxSize(6);
    }

    static Arbitrary<Operation> any() {
        List<Arbitrary<Operation>> all = new ArrayList<>();
        all.addAll(ofTables());
        all.addAll(ofColumns());
        all.addAll(ofConstraintsAndIndexes());
        all.addAll(ofSequencesAndTypes());
        all.addAll(ofCompositeTypes());
        all.addAll(ofStatements());
        return Arbitraries.oneOf(all);
    }

    private static List<Arbitrary<Operation>> ofTables() {
        return List.of(
                RandomSchemaParts.names().map(CreateSchema::new),
                RandomSchemaParts.names().map(DropSchema::new),
                tables().map(CreateTable::new),
                tables().map(CreateTable::new),
                RandomSchemaParts.qualifiedNames().map(DropTable::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(RenameTable::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomTexts.any())
                        .as(SetTableComment::new));
    }

    private static List<Arbitrary<Operation>> ofColumns() {
        return List.of(
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.columns())
                        .as(AddColumn::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(DropColumn::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names(),
                                RandomSchemaParts.names())
                        .as(RenameColumn::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names(),
                                changes().list().ofMinSize(1).ofMaxSize(4))
                        .as(AlterColumn::new));
    }

    private static List<Arbitrary<Operation>> ofConstraintsAndIndexes() {
        Arbitrary<ConstraintKind> kinds = Arbitraries.of(ConstraintKind.values());
        return List.of(
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.constraints())
                        .as(CreateConstraint::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names(), kinds)
                        .as(DropConstraint::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names(),
                                RandomSchemaParts.names())
                        .as(RenameConstraint::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.indexes())
                        .as(CreateIndex::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(DropIndex::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names(),
                                RandomSchemaParts.names())
                        .as(RenameIndex::new));
    }

    private static List<Arbitrary<Operation>> ofSequencesAndTypes() {
        Arbitrary<List<String>> labels =
                RandomTexts.any().list().uniqueElements().ofMaxSize(4);
        return List.of(
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.sequenceOptions())
                        .as((name, options) -> new CreateSequence(new Sequence(name, options))),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.sequenceOptions())
                        .as(AlterSequence::new),
                RandomSchemaParts.qualifiedNames().map(DropSequence::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(RenameSequence::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), labels)
                        .as((name, list) -> new CreateEnumType(new EnumType(name, list))),
                RandomSchemaParts.qualifiedNames().map(DropEnumType::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(RenameEnumType::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomTexts.any(), RandomTexts.any())
                        .as(AddEnumValue::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomTexts.any(), RandomTexts.any())
                        .as(RenameEnumValue::new));
    }

    private static List<Arbitrary<Operation>> ofCompositeTypes() {
        Arbitrary<List<Attribute>> attributes =
                attributes().list().uniqueElements(Attribute::name).ofMaxSize(4);
        return List.of(
                Combinators.combine(RandomSchemaParts.qualifiedNames(), attributes, RandomTexts.any())
                        .as((name, list, comment) -> new CreateCompositeType(new CompositeType(name, list, comment))),
                RandomSchemaParts.qualifiedNames().map(DropCompositeType::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(RenameCompositeType::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), attributes())
                        .as(AddAttribute::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names())
                        .as(DropAttribute::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names(),
                                RandomSchemaParts.names())
                        .as(RenameAttribute::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomTexts.any())
                        .as(SetTypeComment::new),
                Combinators.combine(RandomSchemaParts.qualifiedNames(), RandomSchemaParts.names(), RandomTexts.any())
                        .as(SetAttributeComment::new));
    }

    private static Arbitrary<Attribute> attributes() {
        return Combinators.combine(
                        RandomSchemaParts.names(),
                        RandomSchemaParts.types(),
                        Arbitraries.oneOf(Arbitraries.just(QualifiedName.UNNAMED), RandomSchemaParts.qualifiedNames()),
                        RandomTexts.any())
                .as(Attribute::new);
    }

    private static List<Arbitrary<Operation>> ofStatements() {
        Arbitrary<List<Object>> parameters = values().list().ofMaxSize(3);
        return List.of(
                Combinators.combine(RandomTexts.notBlank(), parameters).as(Execute::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names().list().ofSize(2),
                                values().list().ofSize(2).list().ofMaxSize(3))
                        .as(BulkInsert::new),
                Combinators.combine(
                                RandomSchemaParts.qualifiedNames(),
                                RandomSchemaParts.names().list().ofSize(1),
                                values().list().ofSize(1).list().ofMaxSize(3))
                        .as(BulkInsert::new));
    }

    private static Arbitrary<Object> values() {
        Arbitrary<Object> others = Arbitraries.of(
                true,
                -1,
                Long.MIN_VALUE,
                1.5,
                Double.NaN,
                0.1f,
                (short) 3,
                (byte) -4,
                new BigDecimal("1.50"),
                new BigInteger("123456789012345678901234567890"),
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                LocalDate.parse("2026-11-20"),
                LocalTime.parse("10:15"),
                Instant.parse("2026-11-20T10:15:30Z"),
                OffsetDateTime.parse("2026-11-20T10:15:30+01:00"));
        return Arbitraries.oneOf(others, RandomTexts.any().map(text -> text)).injectNull(0.2);
    }

    private static Arbitrary<Table> tables() {
        Arbitrary<List<Column>> columns = RandomSchemaParts.columns()
                .list()
                .uniqueElements(Column::name)
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<List<Constraint>> constraints =
                RandomSchemaParts.constraints().list().ofMaxSize(3);
        return Combinators.combine(RandomSchemaParts.qualifiedNames(), columns, constraints, RandomTexts.any())
                .as((name, columnList, constraintList, comment) -> Table.of(name, columnList)
                        .withConstraints(RandomSchemaParts.over(columnList, constraintList))
                        .withComment(comment));
    }

    private static Arbitrary<ColumnChange> changes() {
        Arbitrary<QualifiedName> collations =
                Arbitraries.oneOf(Arbitraries.just(QualifiedName.UNNAMED), RandomSchemaParts.qualifiedNames());
        Arbitrary<String> using = Arbitraries.oneOf(Arbitraries.just(""), RandomTexts.notBlank());
        return Arbitraries.oneOf(List.of(
                Combinators.combine(RandomSchemaParts.types(), collations, using)
                        .as(ColumnChange.SetType::new),
                Arbitraries.of(true, false).map(ColumnChange.SetNullable::new),
                RandomTexts.notBlank().map(ColumnChange.SetDefault::new),
                Arbitraries.just(new ColumnChange.DropDefault()),
                RandomSchemaParts.identities().map(ColumnChange.AddIdentity::new),
                RandomSchemaParts.identities().map(ColumnChange.AlterIdentity::new),
                Arbitraries.just(new ColumnChange.DropIdentity()),
                RandomSchemaParts.generated().map(ColumnChange.SetExpression::new),
                Arbitraries.just(new ColumnChange.DropExpression()),
                RandomTexts.any().map(ColumnChange.SetComment::new)));
    }
}
