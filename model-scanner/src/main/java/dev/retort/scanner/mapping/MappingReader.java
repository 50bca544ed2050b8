package dev.retort.scanner.mapping;

/** Reads mappings by way of Hibernate into a schema. */
@FunctionalInterface
public interface MappingReader {

    /**
     * The schema that the mappings ask for.
     *
     * @throws dev.retort.error.RetortException of kind USAGE where Hibernate refuses a mapping, with what to do about it
     */
    MappedModel read(MappingSources sources);
}
