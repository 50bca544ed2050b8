package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Server;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads PostgreSQL 14 and later, from its catalogs. */
final class PostgresIntrospector implements Introspector {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresIntrospector.class);

    private static final String SNAPSHOT = "ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final Comparator<SerialColumn> BY_TABLE = Comparator.comparing(SerialColumn::table)
            .thenComparing(serial -> serial.column().name());

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

    @Override
    public List<UnmanagedObject> unmanaged(Connection connection, IntrospectionScope scope) {
        Catalog catalog = new Catalog(connection);
        StoredNames names =
                new StoredNames(dialect, PostgresSearchPath.read(catalog).defaultSchema());
        return PostgresUnmanaged.read(catalog, names, names.schemas(scope));
    }

    @Override
    public List<Namesake> namesakes(Connection connection, Collection<Identifier> tables) {
        String defaultOne = defaultSchema.isUnnamed() ? "" : dialect.stored(defaultSchema);
        return Namesakes.ofPostgres(new Catalog(connection), new StoredNames(dialect, defaultOne), tables);
    }

    private Introspection read(Catalog catalog, PostgresSearchPath searchPath, IntrospectionScope scope) {
        StoredNames names = new StoredNames(dialect, searchPath.defaultSchema());
        String[] schemas = names.schemas(scope);
        PostgresSequences sequences = PostgresSequences.read(catalog, names, schemas);
        PostgresColumns columns = new PostgresColumns(names, searchPath, sequences.owned());
        PostgresTables tables = PostgresTables.read(catalog, PostgresTableSet.compared(schemas), names, columns);
        List<EnumType> enumTypes = PostgresEnumTypes.read(catalog, names, schemas);
        Schema schema = Schema.of(namespaces(catalog, names, schemas), tables.tables(), sequences.free(), enumTypes)
                .withCompositeTypes(PostgresCompositeTypes.read(
                        catalog, names, new PostgresAttributeTypes(names, searchPath), schemas));
        List<SerialColumn> serialColumns = columns.serialColumns().stream()
                .map(this::canonical)
                .sorted(BY_TABLE)
                .toList();
        return new Introspection(
                dialect.canonical(schema),
                serialColumns,
                tables.invalidIndexes(),
                PostgresUnmanaged.passedOver(catalog, schemas));
    }

    private SerialColumn canonical(SerialColumn serial) {
        Schema alone = Schema.EMPTY
                .withTables(List.of(Table.of(serial.table(), List.of(serial.column()))))
                .withSequences(List.of(serial.sequence()));
        Schema canonical = dialect.canonical(alone);
        return new SerialColumn(
                serial.table(),
                canonical
                        .tables()
                        .get(serial.table())
                        .columns()
                        .get(serial.column().name()),
                canonical.sequences().get(serial.sequence().name()));
    }

    private static Set<Identifier> namespaces(Catalog catalog, StoredNames names, String[] schemas) {
        Set<Identifier> namespaces = new TreeSet<>();
        PostgresSearchPath.existing(catalog, schemas).stream()
                .filter(schema -> !schema.equals(names.defaultSchema()))
                .map(names::name)
                .forEach(namespaces::add);
        return namespaces;
    }

    @Override
    public LiveCanonicalizer canonicalizer(Connection connection) {
        if (PostgresExpressionPrinter.isAllowed(connection)) {
            return new ExpressionCanonicalizer(dialect, new PostgresExpressionPrinter(connection, dialect));
        }
        LOG.debug("This role may not create temporary tables, so expressions are compared by their text alone");
        return new TextualCanonicalizer(dialect);
    }
}
