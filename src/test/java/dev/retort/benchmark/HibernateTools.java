package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.tool.schema.spi.DelayedDropRegistryNotAvailableImpl;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * Runs one action of Hibernate's {@code hbm2ddl} as a program of its own, the rival of {@code retort check}.
 *
 * <p>It gets the names of the classes, and so is spared the search for them.
 */
final class HibernateTools {

    private HibernateTools() {}

    /**
     * Runs the action and ends with 0, or with the exception of Hibernate.
     *
     * @param arguments the action ({@code create}, {@code validate}), URL, user, password, and a file of class names
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        run(arguments[0], arguments[1], arguments[2], arguments[3], Files.readAllLines(Path.of(arguments[4])));
    }

    private static void run(String action, String url, String user, String password, List<String> classes)
            throws ClassNotFoundException {
        Map<String, Object> settings = new HashMap<>();
        settings.put(JdbcSettings.JAKARTA_JDBC_URL, url);
        settings.put(JdbcSettings.JAKARTA_JDBC_USER, user);
        settings.put(JdbcSettings.JAKARTA_JDBC_PASSWORD, password);
        settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, action);
        settings.put(SchemaToolingSettings.HBM2DDL_HALT_ON_ERROR, "true");
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (String name : classes) {
                sources.addAnnotatedClass(Class.forName(name));
            }
            SchemaManagementToolCoordinator.process(
                    sources.buildMetadata(), registry, settings, DelayedDropRegistryNotAvailableImpl.INSTANCE);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
