package dev.retort;

import dev.retort.scanner.ScannedModel;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * A schema that needed no database to be read.
 *
 * @param schema the schema
 * @param reader who read it, {@code Hibernate ORM 7.4.6}; empty for Retort itself
 * @param remarks what the schema could not express, each a sentence for a person
 */
record ReadSchema(Schema schema, String reader, List<String> remarks) {

    private static final String FINAL = ".Final";

    static ReadSchema of(ScannedModel model) {
        String version = model.hibernateVersion();
        String shown = version.endsWith(FINAL) ? version.substring(0, version.length() - FINAL.length()) : version;
        return new ReadSchema(model.schema(), "Hibernate ORM " + shown, model.warnings());
    }
}
