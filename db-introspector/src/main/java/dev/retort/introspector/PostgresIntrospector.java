package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Server;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads PostgreSQL 14 and later, from its catalogs. */
final class PostgresIntrospector implements Introspector {

    private static final String SNAPSHOT = "ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final Dialect dialect;
    private final Identifier defaultSchema;

    PostgresIntrospector(Dialect dialect, Identifier defaultSchema) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
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
        try {
            return Transaction.rolledBack(connection, SNAPSHOT, () -> {
                PostgresSearchPath searchPath = PostgresSearchPath.read(catalog);
                PostgresSearchPath.narrow(catalog);
                return read(catalog, searchPath, scope);
            });
        } catch (SQLException e) {
            throw Catalog.unreadable("catalog", e);
        }
    }

    private Introspection read(Catalog catalog, PostgresSearchPath searchPath, IntrospectionScope scope) {
        StoredNames names = new StoredNames(dialect, searchPath.defaultSchema());
        String[] schemas = names.schemas(scope);
        PostgresSequences sequences = PostgresSequences.read(catalog, names, schemas, scope.mappedSequences());
        Map<Long, TableParts> parts = PostgresTables.read(catalog, names, schemas);
        new PostgresColumns(dialect, sequences.owned()).read(catalog, searchPath.schemas(), schemas, parts);
        List<String> notices = new ArrayList<>(new PostgresConstraints(names).read(catalog, schemas, parts));
        notices.addAll(new PostgresIndexes(names).read(catalog, schemas, parts));
        List<Table> tables = parts.values().stream().map(TableParts::table).toList();
        List<EnumType> enumTypes = PostgresEnumTypes.read(catalog, names, schemas);
        Schema schema = Schema.of(namespaces(catalog, names, schemas), tables, sequences.free(), enumTypes);
        return new Introspection(dialect.canonical(schema), notices);
    }

    private static Set<Identifier> namespaces(Catalog catalog, StoredNames names, String[] schemas) {
        Set<Identifier> namespaces = new TreeSet<>();
        PostgresTables.existing(catalog, schemas).stream()
                .filter(schema -> !schema.equals(names.defaultSchema()))
                .map(names::name)
                .forEach(namespaces::add);
        return namespaces;
    }

    @Override
    public LiveCanonicalizer canonicalizer(Connection connection) {
        return new TextualCanonicalizer(dialect);
    }
}
