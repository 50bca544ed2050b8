package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.IndexKeyText;
import dev.retort.scanner.sql.IndexOptions;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Reads the indexes of their own; a unique index over plain columns is a unique key to Hibernate, and so a constraint.
 *
 * @param environment Hibernate's own dialect, and its rules for quotes
 * @param names makes their names
 */
record IndexReader(JdbcEnvironment environment, Names names) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    List<Index> read(Table table) {
        return Stream.concat(
                        table.getIndexes().values().stream().map(index -> read(table, index)),
                        table.getUniqueKeys().values().stream()
                                .filter(IndexReader::isIndex)
                                .map(this::read))
                .toList();
    }

    /** Hibernate makes a constraint of a unique index over columns, but no constraint can have a condition. */
    static boolean isIndex(UniqueKey key) {
        return !IndexOptions.parse(MappingAccess.options(key)).predicate().isEmpty();
    }

    private Index read(UniqueKey key) {
        IndexOptions options = IndexOptions.parse(MappingAccess.options(key));
        return new Index(
                names.unlessInvented(key.getName()),
                key.getColumns().stream()
                        .map(column -> IndexKey.column(names.of(column))
                                .withDescending("desc"
                                        .equalsIgnoreCase(
                                                key.getColumnOrderMap().get(column))))
                        .toList(),
                true,
                options.nullsDistinct(),
                Index.BTREE,
                options.include().stream().map(names::written).toList(),
                options.predicate());
    }

    private Index read(Table table, org.hibernate.mapping.Index index) {
        Map<Selectable, String> orders = index.getSelectableOrderMap();
        IndexOptions options = IndexOptions.parse(MappingAccess.options(index));
        String method = MappingAccess.indexMethod(index).toLowerCase(Locale.ROOT);
        return new Index(
                name(index),
                index.getSelectables().stream()
                        .map(selectable -> key(table, selectable, orders.getOrDefault(selectable, "")))
                        .toList(),
                index.isUnique(),
                options.nullsDistinct(),
                method.isEmpty() ? Index.BTREE : method,
                options.include().stream().map(names::written).toList(),
                options.predicate());
    }

    /**
     * Where Hibernate puts no schema before an index's name, it puts no quotes around it either. Where it does, settings may
     * have it put quotes that nobody wrote.
     */
    private Identifier name(org.hibernate.mapping.Index index) {
        if (names.unlessInvented(index.getName()).isUnnamed()) {
            return Identifier.UNNAMED;
        }
        Dialect dialect = environment.getDialect();
        if (dialect.qualifyIndexName()) {
            return names.of(environment.getIdentifierHelper().toIdentifier(index.getQuotedName(dialect)));
        }
        boolean unquoted = WORD.matcher(index.getName()).matches();
        return names.written(unquoted ? index.getName() : index.getQuotedName(dialect));
    }

    private IndexKey key(Table table, Selectable selectable, String order) {
        if (selectable instanceof Column column && table.getColumn(column) != null) {
            return IndexKey.column(names.of(column)).withDescending(order.equalsIgnoreCase("desc"));
        }
        // Anything else is SQL that someone wrote into the column list; versions before 7.4 let all of it through.
        IndexKeyText text = IndexKeyText.parse(selectable.getText() + " " + order);
        boolean isColumn = !text.inParentheses() && table.getColumn(new Column(text.expression())) != null;
        IndexKey key =
                isColumn ? IndexKey.column(names.written(text.expression())) : IndexKey.expression(text.expression());
        return key.withDescending(text.descending())
                .withNullOrder(text.nullOrder())
                .withCollation(new QualifiedName(Identifier.UNNAMED, names.written(text.collation())))
                .withOperatorClass(text.operatorClass());
    }
}
