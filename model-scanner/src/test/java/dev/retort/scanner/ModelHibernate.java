package dev.retort.scanner;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.scanner.mapping.MappedModel;
import dev.retort.scanner.mapping.MappingSources;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;

/**
 * The lines of Hibernate that a model may bring, each by its newest release.
 *
 * <p>A line that reads or exports fixtures is opened once and kept to the end of the process, since loading it costs a second.
 */
enum ModelHibernate {
    HIBERNATE_6_6("6.6"),
    HIBERNATE_7_1("7.1"),
    HIBERNATE_7_2("7.2"),
    HIBERNATE_7_3("7.3"),
    HIBERNATE_7_4("7.4"),
    HIBERNATE_8_0("8.0");

    private final String line;
    private final Map<String, MappedModel> read = new TreeMap<>();
    private ModelLoader fixtures;

    ModelHibernate(String line) {
        this.line = line;
    }

    /** Whether it is of this line or a later one. */
    boolean isSince(ModelHibernate other) {
        return compareTo(other) >= 0;
    }

    /** What the class path of a model says to bring it. */
    List<String> classPath() {
        return List.of("target/hibernate/" + line + "/*.jar", "target/hibernate/libraries/*.jar");
    }

    /** The number: {@code 7.4}. */
    String line() {
        return line;
    }

    /** The model of the fixtures as this Hibernate reads it. What is read once is kept. */
    MappedModel read(EntityModel model, Dialect dialect) {
        return read.computeIfAbsent(dialect.server().product() + " " + model.name(), any -> readAnew(model, dialect));
    }

    private MappedModel readAnew(EntityModel model, Dialect dialect) {
        return fixtures()
                .read(new MappingSources(
                        new MappingSources.Managed(names(model), model.packages(), model.mappings()),
                        "jpa",
                        "jpa",
                        model.settings(),
                        dialect,
                        fixtures().classLoader()));
    }

    /** Has this Hibernate create the model's schema. */
    void create(EntityModel model, TestDatabase database) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(fixtures().classLoader());
        try {
            ClassLoader loader = fixtures().classLoader();
            Constructor<?> service = loader.loadClass(ModelClassLoader.ADAPTER_PACKAGE + "ModelClasses")
                    .getDeclaredConstructor(ClassLoader.class);
            service.setAccessible(true);
            loader.loadClass(HibernateSchemaExport.class.getName())
                    .getMethod(
                            "create",
                            List.class,
                            List.class,
                            List.class,
                            Map.class,
                            DataSource.class,
                            loader.loadClass(ClassLoaderService.class.getName()))
                    .invoke(
                            null,
                            names(model),
                            model.packages(),
                            model.mappings(),
                            model.settings(),
                            database.dataSource(),
                            service.newInstance(loader));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private synchronized ModelLoader fixtures() {
        if (fixtures == null) {
            fixtures = ModelLoader.open(ClassPath.of(List.of(
                    place(EntityModel.class), classPath().get(0), classPath().get(1))));
        }
        return fixtures;
    }

    private static List<String> names(EntityModel model) {
        return model.classes().stream().map(Class::getName).toList();
    }

    /** The directory or archive that holds a class. */
    static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Hibernate " + line;
    }
}
