package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a database print the expressions of tables that it does not have, without leaving a trace in it. */
interface ExpressionPrinter {

    /**
     * Creates the tables somewhere out of sight and reads them back.
     *
     * @param surroundings the schema that the tables are from, for the sequences that their expressions may refer to
     * @param tables tables with plain names in the default schema
     * @return the tables as the database prints them, by the names given; empty if it rejects any part of any of them
     * @throws dev.retort.error.RetortException of kind DATABASE if the database does not answer
     */
    Optional<Map<QualifiedName, Table>> print(Schema surroundings, List<Table> tables);
}
