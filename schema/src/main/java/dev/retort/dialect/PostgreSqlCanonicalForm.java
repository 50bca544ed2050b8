package dev.retort.dialect;

import dev.retort.schema.SequenceOptions;

/** What means the same to PostgreSQL. */
final class PostgreSqlCanonicalForm extends CanonicalForm {

    PostgreSqlCanonicalForm(TypeNames types) {
        super(types, new ExpressionForm());
    }

    /** One value at a time is what a sequence takes unasked. */
    @Override
    SequenceOptions sequence(SequenceOptions options) {
        return options.cache() == 1 ? options.withCache(0) : options;
    }
}
