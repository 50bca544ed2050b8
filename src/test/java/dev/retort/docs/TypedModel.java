package dev.retort.docs;

import dev.retort.ModelProject;
import dev.retort.Retort;
import dev.retort.docs.DeclaredTypes.Answer;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * The entities of {@link TypeCode} on one database. A code that Hibernate or the database refuses is left out of what is
 * created.
 */
final class TypedModel implements AutoCloseable {

    private static final List<String> COMPANIONS = List.of("app.Part", "app.Shape");

    private final Path classes;
    private final List<Path> modules;
    private final URLClassLoader loader;
    private final Supplier<TestDatabase> databases;
    private final Map<TypeCode, Answer> answers = new LinkedHashMap<>();

    private TypedModel(Path classes, List<Path> modules, Supplier<TestDatabase> databases) {
        this.classes = classes;
        this.modules = modules;
        this.loader = new URLClassLoader(
                Stream.concat(Stream.of(classes), modules.stream())
                        .map(TypedModel::url)
                        .toArray(URL[]::new),
                TypedModel.class.getClassLoader());
        this.databases = databases;
    }

    /**
     * Asks Hibernate and a database about each code.
     *
     * @param classes where the compiled entities are
     * @param modules the archives of Hibernate's modules for vectors and geometries
     * @param databases opens an empty database
     */
    static TypedModel on(Path classes, List<Path> modules, Supplier<TestDatabase> databases) throws SQLException {
        TypedModel model = new TypedModel(classes, modules, databases);
        model.askHibernate(TypeCode.all());
        model.askTheDatabase();
        return model;
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void askHibernate(List<TypeCode> codes) throws SQLException {
        try (TestDatabase database = databases.get();
                DeclaredTypes declared = new DeclaredTypes(database, loading())) {
            codes.forEach(code -> answers.put(code, declared.of(code.className(), COMPANIONS)));
        }
    }

    private void askTheDatabase() throws SQLException {
        try (TestDatabase database = databases.get();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (TypeCode code : created()) {
                if (!isType(answers.get(code).text(), statement) && !isCreated(code)) {
                    answers.computeIfPresent(
                            code,
                            (any, answer) -> new Answer(false, "`" + answer.text() + "`, which the database has not"));
                }
            }
        }
    }

    private static boolean isType(String type, Statement statement) {
        try {
            statement.execute("create table asked (typed " + type + ")");
            statement.execute("drop table asked");
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Whether Hibernate's export goes through: it may create the type first. */
    private boolean isCreated(TypeCode code) throws SQLException {
        try (TestDatabase database = databases.get()) {
            create(List.of(code), database);
            return true;
        } catch (SchemaManagementException refused) {
            return false;
        }
    }

    /** What was said of each code. */
    Map<TypeCode, Answer> answers() {
        return answers;
    }

    /** The codes of which there is a column. */
    List<TypeCode> created() {
        return answers.keySet().stream()
                .filter(code -> answers.get(code).taken() && !code.isStruct())
                .toList();
    }

    /** Has Hibernate create the tables of these codes. */
    void create(List<TypeCode> codes, TestDatabase database) {
        HibernateSchemaExport.create(
                Stream.concat(codes.stream().map(TypeCode::className), COMPANIONS.stream())
                        .toList(),
                List.of(),
                List.of(),
                Map.of(),
                database.dataSource(),
                loading());
    }

    /** A project of the entities of these codes, with a Hibernate of its own where one needs the modules. */
    Retort project(List<TypeCode> codes, TestDatabase database, Path directory) {
        Stream<Path> beside = Stream.empty();
        if (codes.stream().anyMatch(TypeCode::isOfModule)) {
            beside = Stream.concat(modules.stream(), librariesOfThisProcess());
        }
        return ModelProject.open(
                codes.stream().map(TypeCode::className).toList(),
                Stream.concat(Stream.of(classes), beside).toList(),
                database,
                directory);
    }

    private static Stream<Path> librariesOfThisProcess() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> place.endsWith(".jar"))
                .map(Path::of);
    }

    private ClassLoaderService loading() {
        return new ClassLoaderServiceImpl(List.of(loader), TcclLookupPrecedence.NEVER);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
