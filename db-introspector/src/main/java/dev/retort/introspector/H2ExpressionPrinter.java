package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has H2 print expressions by way of a database of its own, in memory and without a name, that has the settings of the real one.
 * The real one is not touched, for its DDL could not be taken back.
 */
final class H2ExpressionPrinter implements ExpressionPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(H2ExpressionPrinter.class);

    private static final String URL = "jdbc:h2:mem:";

    private final Driver driver;
    private final H2Introspector introspector;
    private final String settings;

    /**
     * @param driver the driver of the real database's connection
     * @param introspector what reads the real database
     * @param settings the real database's settings as they stand in a URL
     */
    H2ExpressionPrinter(Driver driver, H2Introspector introspector, String settings) {
        this.driver = driver;
        this.introspector = introspector;
        this.settings = settings;
    }

    /** The driver that made the connection, even if it is known to no class loader but its own. */
    static Driver driver(Connection connection) throws SQLException {
        Optional<Driver> registered = DriverManager.drivers()
                .filter(driver -> driver.getClass().getName().equals("org.h2.Driver"))
                .findFirst();
        if (registered.isPresent()) {
            return registered.get();
        }
        ClassLoader loader = connection.unwrap(Connection.class).getClass().getClassLoader();
        try {
            return (Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("H2's driver cannot be found from its connection", e);
        }
    }

    @Override
    public Optional<Map<QualifiedName, Table>> print(Schema surroundings, List<Table> tables) {
        try (Connection connection = driver.connect(URL + settings, new Properties())) {
            try {
                prepare(connection, surroundings);
                execute(
                        connection,
                        tables.stream().<Operation>map(CreateTable::new).toList());
            } catch (SQLException e) {
                LOG.debug("H2 rejects one of {} questions: {}", tables.size(), e.getMessage());
                return Optional.empty();
            }
            return Optional.of(introspector
                    .introspect(connection, IntrospectionScope.DEFAULT_SCHEMA)
                    .tables());
        } catch (SQLException e) {
            throw RetortException.database(
                    "Cannot open an H2 database in memory to print expressions: " + e.getMessage(), e);
        }
    }

    /** Makes the schemas and sequences that expressions may refer to; the default schema has the real one's name. */
    private void prepare(Connection connection, Schema surroundings) throws SQLException {
        Dialect dialect = introspector.dialect();
        Identifier defaultSchema = introspector.defaultSchema();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + dialect.quote(defaultSchema));
            statement.execute("SET SCHEMA " + dialect.quote(defaultSchema));
        }
        List<Operation> operations = new ArrayList<>();
        surroundings.namespaces().forEach(name -> operations.add(new CreateSchema(name)));
        surroundings.sequences().values().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        execute(connection, operations);
    }

    private void execute(Connection connection, List<Operation> operations) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Operation operation : operations) {
                for (SqlStatement sql : introspector.dialect().compile(operation)) {
                    statement.execute(sql.text());
                }
            }
        }
    }
}
