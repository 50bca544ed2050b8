package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads H2 2.0 and later, from its INFORMATION_SCHEMA. */
final class H2Introspector implements Introspector {

    private static final String DEFAULT_SCHEMA = "SELECT CURRENT_SCHEMA";

    private final Dialect dialect;
    private final Identifier defaultSchema;
    private final H2Settings settings;

    H2Introspector(Dialect dialect, Identifier defaultSchema, H2Settings settings) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
        this.settings = settings;
    }

    @Override
    public Server server() {
        return dialect.server();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Identifier defaultSchema() {
        return defaultSchema;
    }

    @Override
    public Introspection inspect(Connection connection, IntrospectionScope scope) {
        Catalog catalog = new Catalog(connection);
        StoredNames names = new StoredNames(dialect, currentSchema(catalog));
        String[] schemas = names.schemas(scope);
        Map<H2Tables.Key, TableParts> parts = H2Tables.read(catalog, names, schemas);
        H2Checks checks = H2Checks.read(catalog);
        new H2Columns(names, H2Types.read(catalog, dialect, settings, checks)).read(catalog, schemas, parts);
        H2Constraints.read(catalog, names, settings, checks, parts);
        new H2Indexes(names, settings).read(catalog, parts);
        List<Table> tables = parts.values().stream().map(TableParts::table).toList();
        List<Sequence> sequences = H2Sequences.read(catalog, names, schemas);
        Schema schema = Schema.of(namespaces(catalog, names, schemas), tables, sequences, List.of());
        return new Introspection(dialect.canonical(schema), List.of(), List.of(), List.of());
    }

    @Override
    public List<UnmanagedObject> unmanaged(Connection connection, IntrospectionScope scope) {
        Catalog catalog = new Catalog(connection);
        StoredNames names = new StoredNames(dialect, currentSchema(catalog));
        return H2Unmanaged.read(catalog, names, names.schemas(scope));
    }

    @Override
    public List<Namesake> namesakes(Connection connection, Collection<Identifier> tables) {
        String defaultOne = defaultSchema.isUnnamed() ? "" : dialect.stored(defaultSchema);
        return Namesakes.ofH2(new Catalog(connection), new StoredNames(dialect, defaultOne), tables);
    }

    private static String currentSchema(Catalog catalog) {
        return catalog.read("default schema", DEFAULT_SCHEMA, row -> row.getString(1))
                .get(0);
    }

    private static Set<Identifier> namespaces(Catalog catalog, StoredNames names, String[] schemas) {
        Set<Identifier> namespaces = new TreeSet<>();
        H2Tables.existing(catalog, schemas).stream()
                .filter(schema -> !schema.equals(names.defaultSchema()))
                .map(names::name)
                .forEach(namespaces::add);
        return namespaces;
    }

    @Override
    public LiveCanonicalizer canonicalizer(Connection connection) {
        try {
            return new ExpressionCanonicalizer(
                    dialect, new H2ExpressionPrinter(H2ExpressionPrinter.driver(connection), this, settings.inUrl()));
        } catch (SQLException e) {
            throw RetortException.database("Cannot compare expressions as H2 prints them: " + e.getMessage(), e);
        }
    }
}
