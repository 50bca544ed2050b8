package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.fixtures.schema.Likeness;
import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Small schemas, written so that a test reads, and what a comparison detects between them. */
final class Schemas {

    static final Dialect POSTGRESQL = Dialects.forUrl("jdbc:postgresql://localhost/test");
    static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:test");

    private Schemas() {}

    /** A schema of tables, sequences and types, in whatever order; with the namespaces that they are in. */
    static Schema schema(Object... objects) {
        Set<Identifier> namespaces = new TreeSet<>();
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        List<EnumType> types = new ArrayList<>();
        List<CompositeType> compositeTypes = new ArrayList<>();
        for (Object object : objects) {
            QualifiedName name;
            if (object instanceof Table table) {
                tables.add(table);
                name = table.name();
            } else if (object instanceof Sequence sequence) {
                sequences.add(sequence);
                name = sequence.name();
            } else if (object instanceof CompositeType type) {
                compositeTypes.add(type);
                name = type.name();
            } else {
                types.add((EnumType) object);
                name = ((EnumType) object).name();
            }
            if (!name.inDefaultSchema()) {
                namespaces.add(name.schema());
            }
        }
        return Schema.of(namespaces, tables, sequences, types).withCompositeTypes(compositeTypes);
    }

    /** A table of columns, constraints and indexes, in whatever order. */
    static Table table(String name, Object... elements) {
        return Table.of(
                        QualifiedName.of(name),
                        Stream.of(elements)
                                .filter(Column.class::isInstance)
                                .map(Column.class::cast)
                                .toList())
                .withConstraints(Stream.of(elements)
                        .filter(Constraint.class::isInstance)
                        .map(Constraint.class::cast)
                        .toList())
                .withIndexes(Stream.of(elements)
                        .filter(Index.class::isInstance)
                        .map(Index.class::cast)
                        .toList());
    }

    static Column column(String name, String type) {
        return Column.of(Identifier.of(name), POSTGRESQL.parseType(type));
    }

    static Column notNull(String name, String type) {
        return column(name, type).withNullable(false);
    }

    static Column withDefault(Column column, String expression) {
        return column.withValue(new ColumnValue.Default(expression));
    }

    static Column generated(Column column, String expression) {
        return column.withValue(new ColumnValue.Generated(expression, true));
    }

    static PrimaryKey primaryKey(String name, String... columns) {
        return new PrimaryKey(Identifier.of(name), names(columns), Deferral.NOT_DEFERRABLE);
    }

    static UniqueConstraint unique(String name, String... columns) {
        return new UniqueConstraint(Identifier.of(name), names(columns), true, Deferral.NOT_DEFERRABLE);
    }

    static ForeignKey foreignKey(String name, String column, String target, String targetColumn) {
        return new ForeignKey(
                Identifier.of(name),
                names(column),
                QualifiedName.of(target),
                names(targetColumn),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    static ForeignKey onDelete(ForeignKey key, ReferentialAction action) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                action,
                key.rule().onUpdate(),
                key.deferral());
    }

    static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(Identifier.of(name), expression);
    }

    static Index index(String name, String... columns) {
        return Index.of(
                Identifier.of(name),
                names(columns).stream().map(IndexKey::column).toList());
    }

    /** A composite type of attributes that are written {@code name type}. */
    static CompositeType compositeType(String name, String... attributes) {
        return CompositeType.of(
                QualifiedName.of(name),
                Stream.of(attributes)
                        .map(attribute -> attribute.split(" ", 2))
                        .map(parts -> Attribute.of(Identifier.of(parts[0]), POSTGRESQL.parseType(parts[1])))
                        .toList());
    }

    static EnumType enumType(String name, String... labels) {
        return new EnumType(QualifiedName.of(name), List.of(labels));
    }

    static List<Identifier> names(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }

    /**
     * What is detected on PostgreSQL, without the word; the way there and the way back have to run on the strictest of
     * databases.
     */
    static List<String> detected(Schema from, Schema to) {
        return detected(from, to, POSTGRESQL);
    }

    static List<String> detected(Schema from, Schema to, Dialect dialect) {
        Diff diff = SchemaDiff.between(from, to, dialect, DiffOptions.ALL);
        Schema reached = StrictDatabase.run(diff.recipe().operations(), diff.from(), diff.to(), dialect);
        assertReached(reached, dialect.canonical(to));
        assertReached(
                StrictDatabase.run(diff.reverseRecipe().operations(), reached, diff.from(), dialect),
                dialect.canonical(from));
        return sentences(diff);
    }

    static void assertReached(Schema reached, Schema wanted) {
        assertThat(Likeness.differences(reached, wanted)).isEmpty();
    }

    static List<String> sentences(Diff diff) {
        return diff.upgrade().stream()
                .map(DetectedChange::sentence)
                .peek(sentence -> assertThat(sentence).startsWith("Detected "))
                .map(sentence -> sentence.substring("Detected ".length()))
                .toList();
    }
}
