package dev.retort.scanner.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Hibernate's names as names of the target database. Those of tables and columns are made once. */
final class Names {

    /** A prefix and an MD5 sum to the base 35, as Hibernate names constraints and indexes that nobody named. */
    private static final Pattern HASHED = Pattern.compile("(FK|UK|UK_|IDX)[0-9a-y]{20,25}");

    private final Dialect dialect;
    private final Identifier defaultSchema;
    private final Map<Table, QualifiedName> tables = new IdentityHashMap<>();
    private final Map<Column, Identifier> columns = new IdentityHashMap<>();

    /**
     * Names for one model.
     *
     * @param dialect folds them
     * @param defaultSchema where objects lie whose mapping names no schema, by {@code hibernate.default_schema} or the
     *     defaults of an {@code orm.xml}; as a rule Hibernate has none, and it is null
     */
    Names(Dialect dialect, org.hibernate.boot.model.naming.Identifier defaultSchema) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema == null ? Identifier.UNNAMED : of(defaultSchema);
    }

    Dialect dialect() {
        return dialect;
    }

    Identifier defaultSchema() {
        return defaultSchema;
    }

    Identifier of(org.hibernate.boot.model.naming.Identifier name) {
        return dialect.identifier(name.getText(), name.isQuoted());
    }

    Identifier of(Column column) {
        return columns.computeIfAbsent(column, any -> dialect.identifier(column.getName(), column.isQuoted()));
    }

    List<Identifier> of(List<Column> columns) {
        return columns.stream().map(this::of).toList();
    }

    QualifiedName of(Table table) {
        return tables.computeIfAbsent(
                table,
                any -> new QualifiedName(
                        table.getSchema() == null
                                ? defaultSchema
                                : dialect.identifier(table.getSchema(), table.isSchemaQuoted()),
                        dialect.identifier(table.getName(), table.isQuoted())));
    }

    /** A name as SQL writes it, in quotes or not. */
    Identifier written(String name) {
        String text = name.trim();
        if (text.isEmpty()) {
            return Identifier.UNNAMED;
        }
        char first = text.charAt(0);
        if (text.length() > 2 && (first == '"' || first == '`' || first == '[')) {
            String quote = first == '[' ? "]" : String.valueOf(first);
            return dialect.identifier(text.substring(1, text.length() - 1).replace(quote + quote, quote), true);
        }
        return dialect.identifier(text, false);
    }

    /** A name as SQL writes it, its schema before it or not. */
    QualifiedName qualified(String name, Identifier unlessSaid) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? new QualifiedName(unlessSaid, written(name))
                : new QualifiedName(written(name.substring(0, dot)), written(name.substring(dot + 1)));
    }

    /** A constraint's or an index's name; unnamed if Hibernate invented it. */
    Identifier unlessInvented(String name) {
        if (name == null || HASHED.matcher(name).matches()) {
            return Identifier.UNNAMED;
        }
        return written(name);
    }
}
