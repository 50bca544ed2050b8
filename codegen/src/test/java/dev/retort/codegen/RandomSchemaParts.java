package dev.retort.codegen;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.ReferentialRule;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Columns, constraints, indexes, types and names of every form. */
final class RandomSchemaParts {

    private static final List<SqlType> TYPES = List.of(
            SqlType.of("smallint"),
            SqlType.of("integer"),
            SqlType.of("bigint"),
            SqlType.of("boolean"),
            SqlType.of("real"),
            SqlType.of("double precision"),
            SqlType.of("numeric"),
            SqlType.of("numeric", 10),
            SqlType.of("numeric", 10, 2),
            SqlType.of("varchar"),
            SqlType.of("varchar", 255),
            SqlType.of("character", 1),
            SqlType.of("character"),
            SqlType.of("text"),
            SqlType.of("date"),
            SqlType.of("time"),
            SqlType.of("time", 3),
            SqlType.of("timestamp"),
            SqlType.of("timestamp", 6),
            new SqlType.BuiltIn("time", List.of(), true),
            new SqlType.BuiltIn("time", List.of(3), true),
            new SqlType.BuiltIn("timestamp", List.of(), true),
            new SqlType.BuiltIn("timestamp", List.of(6), true),
            SqlType.of("uuid"),
            SqlType.of("bytea"),
            SqlType.of("json"),
            SqlType.of("jsonb"),
            SqlType.of("oid"),
            SqlType.of("blob"),
            SqlType.of("blob", 1000),
            SqlType.of("clob"),
            SqlType.of("binary", 16),
            SqlType.of("varbinary", 16),
            SqlType.of("varbinary"),
            SqlType.of("inet"),
            SqlType.of("bit", 3),
            SqlType.of("vector", 3),
            SqlType.of("geometry(point,4326)"),
            SqlType.of("interval day to second", 2, 3));

    private RandomSchemaParts() {}

    static Arbitrary<Identifier> names() {
        return Arbitraries.oneOf(
                Arbitraries.of("job", "customer_id", "a_rather_long_name_as_generators_like_to_make_them")
                        .map(Identifier::regular),
                RandomTexts.any().map(Identifier::delimited));
    }

    static Arbitrary<QualifiedName> qualifiedNames() {
        Arbitrary<Identifier> schemas = Arbitraries.oneOf(Arbitraries.just(Identifier.UNNAMED), names());
        return Combinators.combine(schemas, names()).as(QualifiedName::new);
    }

    static Arbitrary<SqlType> types() {
        Arbitrary<SqlType> plain = Arbitraries.oneOf(
                Arbitraries.of(TYPES),
                Arbitraries.of(TYPES),
                RandomTexts.any().list().ofMinSize(1).ofMaxSize(3).map(SqlType.Enumeration::new),
                qualifiedNames().map(SqlType.UserDefined::new));
        return Arbitraries.oneOf(
                plain,
                plain,
                plain.map(SqlType::array),
                plain.map(SqlType::array).map(SqlType::array),
                plain.map(type -> new SqlType.Array(type, 7)));
    }

    static Arbitrary<Column> columns() {
        Arbitrary<QualifiedName> collations =
                Arbitraries.oneOf(Arbitraries.just(QualifiedName.UNNAMED), qualifiedNames());
        return Combinators.combine(
                        names(), types(), Arbitraries.of(true, false), values(), collations, RandomTexts.any())
                .as(Column::new);
    }

    static Arbitrary<Identity> identities() {
        return Combinators.combine(Arbitraries.of(true, false), sequenceOptions())
                .as(Identity::new);
    }

    static Arbitrary<ColumnValue.Generated> generated() {
        return Combinators.combine(RandomTexts.notBlank(), Arbitraries.of(true, false))
                .as(ColumnValue.Generated::new);
    }

    static Arbitrary<SequenceOptions> sequenceOptions() {
        return Combinators.combine(
                        Arbitraries.of("smallint", "integer", "bigint"),
                        Arbitraries.of(1L, -1L, 50L, Long.MAX_VALUE),
                        Arbitraries.of(0L, 1L, 20L),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0L, 1L, 1000L))
                .as((type, step, cache, cycle, narrower) -> {
                    SqlType counted = SqlType.of(type);
                    long minimum = SequenceOptions.defaultMinimum(counted, step) + narrower;
                    long maximum = SequenceOptions.defaultMaximum(counted, step);
                    long start = step > 0 ? Math.max(1, minimum) : maximum - narrower;
                    return new SequenceOptions(counted, start, step, minimum, maximum, cache, cycle);
                });
    }

    /** Constraints over columns named by {@link #names}; {@link #over} moves them to columns that a table has. */
    static Arbitrary<Constraint> constraints() {
        Arbitrary<Deferral> deferrals = Arbitraries.of(Deferral.values());
        Arbitrary<Enforcement> enforcements = Arbitraries.of(Enforcement.values());
        Arbitrary<List<Identifier>> columns = names().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<ReferentialAction> actions = Arbitraries.of(ReferentialAction.values());
        Arbitrary<ExclusionConstraint.Element> elements = Combinators.combine(
                        RandomTexts.notBlank(), Arbitraries.of("=", "&&"))
                .as(ExclusionConstraint.Element::new);
        return Arbitraries.oneOf(List.of(
                Combinators.combine(names(), columns, deferrals).as(PrimaryKey::new),
                Combinators.combine(names(), columns, Arbitraries.of(true, false), deferrals)
                        .as(UniqueConstraint::new),
                Combinators.combine(names(), columns, qualifiedNames(), actions, actions, deferrals)
                        .as((name, list, target, onDelete, onUpdate, deferral) ->
                                new ForeignKey(name, list, target, list, onDelete, onUpdate, deferral)),
                Combinators.combine(names(), columns, qualifiedNames(), Arbitraries.of(true, false), enforcements)
                        .as((name, list, target, full, enforcement) -> new ForeignKey(
                                name,
                                list,
                                new ReferencedKey(target, list),
                                new ReferentialRule(
                                        full,
                                        ReferentialAction.SET_NULL,
                                        list.subList(0, 1),
                                        ReferentialAction.NO_ACTION),
                                Deferral.NOT_DEFERRABLE,
                                enforcement)),
                Combinators.combine(names(), RandomTexts.notBlank(), enforcements)
                        .as(CheckConstraint::new),
                Combinators.combine(
                                names(),
                                Arbitraries.of("gist", "btree"),
                                elements.list().ofMinSize(1).ofMaxSize(2),
                                Arbitraries.oneOf(Arbitraries.just(""), RandomTexts.notBlank()),
                                deferrals)
                        .as(ExclusionConstraint::new)));
    }

    static Arbitrary<Index> indexes() {
        return Combinators.combine(
                        names(),
                        keys().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("btree", "gin"),
                        names().list().ofMaxSize(2),
                        Arbitraries.oneOf(Arbitraries.just(""), RandomTexts.notBlank()))
                .as(Index::new);
    }

    /** The constraints, each over columns of these, and no second primary key. */
    static List<Constraint> over(List<Column> columns, List<Constraint> constraints) {
        List<Identifier> first = List.of(columns.get(0).name());
        List<Constraint> fitting = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKey key) {
                if (fitting.stream().noneMatch(PrimaryKey.class::isInstance)) {
                    fitting.add(new PrimaryKey(key.name(), first, key.deferral()));
                }
            } else if (constraint instanceof UniqueConstraint unique) {
                fitting.add(new UniqueConstraint(unique.name(), first, unique.nullsDistinct(), unique.deferral()));
            } else if (constraint instanceof ForeignKey key) {
                ReferentialRule rule = key.rule();
                fitting.add(new ForeignKey(
                        key.name(),
                        first,
                        new ReferencedKey(key.target(), first),
                        rule.withOnDeleteColumns(rule.onDeleteColumns().isEmpty() ? List.of() : first),
                        key.deferral(),
                        key.enforcement()));
            } else {
                fitting.add(constraint);
            }
        }
        return fitting;
    }

    private static Arbitrary<ColumnValue> values() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.just(ColumnValue.NONE),
                RandomTexts.notBlank().map(ColumnValue.Default::new),
                identities().map(identity -> identity),
                generated().map(value -> value)));
    }

    private static Arbitrary<IndexKey> keys() {
        Arbitrary<IndexKey> plain = Arbitraries.oneOf(
                names().map(IndexKey::column), RandomTexts.notBlank().map(IndexKey::expression));
        return Combinators.combine(
                        plain,
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(NullOrder.values()),
                        Arbitraries.of(QualifiedName.UNNAMED, QualifiedName.UNNAMED, QualifiedName.of("sales.de_AT")),
                        Arbitraries.of("", "", "text_pattern_ops"))
                .as((key, descending, nulls, collation, operatorClass) -> key.withDescending(descending)
                        .withNullOrder(nulls)
                        .withCollation(collation)
                        .withOperatorClass(operatorClass));
    }
}
