package dev.retort.dialect;

import dev.retort.schema.SequenceOptions;

/** What means the same to PostgreSQL. */
final class PostgreSqlCanonicalForm extends CanonicalForm {

    PostgreSqlCanonicalForm(Notation notation, ExpressionForm expressions) {
        super(notation, expressions);
    }

    /** One value at a time is what a sequence takes unasked. */
    @Override
    SequenceOptions sequence(SequenceOptions options) {
        return options.cache() == 1 ? options.withCache(0) : options;
    }
}
