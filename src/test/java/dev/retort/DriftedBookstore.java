package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.golden.CaseDatabase;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.operation.Operation;
import dev.retort.scanner.ModelScanner;
import dev.retort.scanner.ModelSelection;
import dev.retort.scanner.ScanRequest;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database that Hibernate made for the bookstore and that somebody else may have changed; scanned only once. */
final class DriftedBookstore implements AutoCloseable {

    private static final EntityModel MODEL = EntityModel.BOOKSTORE;

    private final CaseDatabase kind;
    private TestDatabase database;
    private Connection connection;
    private Introspector introspector;
    private Schema model;
    private boolean drifted = true;

    DriftedBookstore(CaseDatabase kind) {
        this.kind = kind;
    }

    /** Makes a new database, unless the last drift was undone. */
    void restore() throws SQLException {
        if (!drifted) {
            return;
        }
        close();
        database = kind.open();
        HibernateSchemaExport.create(MODEL, database);
        connection = database.open();
        introspector = Introspectors.of(connection);
        if (model == null) {
            model = scan(introspector.dialect());
        }
        drifted = false;
    }

    void execute(String sql) throws SQLException {
        drifted = true;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What leads from the database to the model, in words. */
    List<String> differences() {
        return diff().upgrade().stream().map(DetectedChange::sentence).toList();
    }

    /** Carries out what leads from the database to the model. */
    void undo() throws SQLException {
        for (Operation operation : diff().operations()) {
            for (SqlStatement statement : introspector.dialect().compile(operation)) {
                execute(statement.text());
            }
        }
        drifted = !diff().isEmpty();
    }

    @Override
    public void close() throws SQLException {
        if (database != null) {
            connection.close();
            database.close();
        }
    }

    private Diff diff() {
        Schema present = introspector.introspect(connection, IntrospectionScope.of(model));
        return SchemaDiff.between(
                present, model, introspector.dialect(), introspector.canonicalizer(connection), DiffOptions.ALL);
    }

    private static Schema scan(Dialect dialect) {
        ModelSelection selection = ModelSelection.EVERYTHING
                .withPackages(MODEL.packages().toArray(String[]::new))
                .withMappings(MODEL.mappings().toArray(String[]::new));
        return new ModelScanner()
                .scan(ScanRequest.of(dialect, List.of())
                        .withSelection(selection)
                        .withSettings(MODEL.settings()))
                .schema();
    }
}
