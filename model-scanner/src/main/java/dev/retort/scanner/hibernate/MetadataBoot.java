package dev.retort.scanner.hibernate;

import dev.retort.scanner.mapping.MappingSources;
import java.util.List;
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
                            .applyClassLoaderService(new ModelClasses(sources.classLoader()))
                            .build())
                    .addInitiator(
                            DialectWithKeywords.initiator(sources.dialect().keywords()))
                    .applySettings(new BootSettings(sources).all())
                    .build();
        } catch (RuntimeException | LinkageError e) {
            throw MappingFailure.of(e);
        }
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
