package dev.retort.docs;

import dev.retort.fixtures.database.TestDatabase;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.mapping.Column;

/** What type Hibernate itself declares for the column of an entity, on the database that it is connected to. */
final class DeclaredTypes implements AutoCloseable {

    /**
     * What Hibernate says.
     *
     * @param taken whether it has a type
     * @param text the type, or why there is none
     */
    record Answer(boolean taken, String text) {}

    private final StandardServiceRegistry registry;

    DeclaredTypes(TestDatabase database, ClassLoaderService loading) {
        this.registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoaderService(loading)
                        .build())
                .applySettings(Map.of(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, database.dataSource()))
                .build();
    }

    /** The type of the column {@code typed} of an entity. */
    Answer of(String entity, List<String> companions) {
        MetadataSources sources = new MetadataSources(registry).addAnnotatedClassName(entity);
        companions.forEach(sources::addAnnotatedClassName);
        try {
            Metadata metadata = sources.buildMetadata();
            Column column = metadata.getEntityBinding(entity).getTable().getColumn(new Column("typed"));
            return new Answer(true, column.getSqlType(metadata));
        } catch (RuntimeException refusal) {
            // Hibernate has no exception of its own for a code that it does not know what to do with.
            return new Answer(false, refusal.getMessage());
        }
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
