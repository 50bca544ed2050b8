package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;

/** What means the same to PostgreSQL. */
final class PostgreSqlCanonicalForm extends CanonicalForm {

    private static final Identifier CATALOG = Identifier.of("pg_catalog");

    PostgreSqlCanonicalForm(Notation notation, ExpressionForm expressions) {
        super(notation, expressions);
    }

    /** What comes with the server is found without its schema. */
    @Override
    QualifiedName collation(QualifiedName collation) {
        return collation.schema().equals(CATALOG) ? new QualifiedName(Identifier.UNNAMED, collation.name()) : collation;
    }

    /** One value at a time is what a sequence takes unasked. */
    @Override
    SequenceOptions sequence(SequenceOptions options) {
        return options.cache() == 1 ? options.withCache(0) : options;
    }
}
