package dev.retort.scanner.hibernate;

import dev.retort.scanner.mapping.MappedModel;
import dev.retort.scanner.mapping.MappingReader;
import dev.retort.scanner.mapping.MappingSources;
import org.hibernate.Version;
import org.hibernate.cfg.MappingSettings;

/** Reads mappings with the Hibernate that stands beside it in its class loader. */
public final class HibernateMappingReader implements MappingReader {

    /** Made by name, from outside of this class loader. */
    public HibernateMappingReader() {}

    @Override
    public MappedModel read(MappingSources sources) {
        String version = Version.getVersionString();
        String defaultSchema = sources.settings().getOrDefault(MappingSettings.DEFAULT_SCHEMA, "");
        try (MetadataBoot boot = MetadataBoot.of(sources)) {
            return new SchemaReader(boot.metadata(), sources.dialect(), defaultSchema)
                    .read(version.startsWith("[") ? "" : version, boot.warnings());
        } catch (RuntimeException | NoClassDefFoundError e) {
            // Some of a mapping Hibernate only resolves, and some classes it only loads, when asked for the type of a
            // column.
            throw MappingFailure.of(e);
        }
    }
}
