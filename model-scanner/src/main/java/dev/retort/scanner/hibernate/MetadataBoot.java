package dev.retort.scanner.hibernate;

import dev.retort.scanner.mapping.MappingSources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/** Hibernate's boot up to its metadata: no connection, no session factory. */
final class MetadataBoot implements AutoCloseable {

    private final StandardServiceRegistry registry;
    private final MetadataImplementor metadata;
    private final List<String> warnings;

    private MetadataBoot(StandardServiceRegistry registry, MetadataImplementor metadata, List<String> warnings) {
        this.registry = registry;
        this.metadata = metadata;
        this.warnings = warnings;
    }

    static MetadataBoot of(MappingSources sources) {
        StandardServiceRegistry registry = registry(sources);
        try {
            MetadataSources mapped = new MetadataSources(registry);
            sources.managed().classes().forEach(mapped::addAnnotatedClassName);
            sources.managed().packages().forEach(mapped::addPackage);
            sources.managed().resources().forEach(mapped::addResource);
            MetadataBuilder builder = mapped.getMetadataBuilder();
            new NamingStrategies(sources).applyTo(builder);
            MetadataImplementor metadata = (MetadataImplementor) builder.build();
            return new MetadataBoot(registry, metadata, new ValidationConstraints(sources).applyTo(metadata));
        } catch (RuntimeException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw MappingFailure.of(e);
        }
    }

    private static StandardServiceRegistry registry(MappingSources sources) {
        try {
            return new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                            .applyClassLoader(sources.classLoader())
                            .build())
                    .applySettings(settings(sources))
                    .build();
        } catch (RuntimeException | LinkageError e) {
            throw MappingFailure.of(e);
        }
    }

    /** The user's settings over those that keep the boot offline and tell Hibernate which server it writes for. */
    private static Map<String, Object> settings(MappingSources sources) {
        Map<String, Object> settings = new TreeMap<>();
        // The first is for 6.5 and later, the second for what is older.
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        settings.put(
                "jakarta.persistence.database-product-name",
                sources.dialect().server().product());
        settings.put(
                "jakarta.persistence.database-major-version",
                sources.dialect().server().majorVersion());
        settings.put(
                "jakarta.persistence.database-minor-version",
                sources.dialect().server().minorVersion());
        settings.putAll(sources.settings());
        return settings;
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    /** What could not be done on the way, a sentence each. */
    List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
