package dev.retort.dialect;

import dev.retort.schema.ColumnValue;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.Set;

/** What means the same to H2. */
final class H2CanonicalForm extends CanonicalForm {

    private static final SqlType BIGINT = SqlType.of("bigint");

    private final Server server;

    H2CanonicalForm(Server server, Notation notation, Set<String> reserved) {
        super(notation, new H2ExpressionForm(notation, reserved));
        this.server = server;
    }

    /** Before 2.4, NO ACTION was another word for RESTRICT. */
    @Override
    ReferentialAction action(ReferentialAction action) {
        boolean isSame = action == ReferentialAction.RESTRICT && !server.isAtLeast(2, 4);
        return isSame ? ReferentialAction.NO_ACTION : action;
    }

    /** Null is the lowest value, unless the setting DEFAULT_NULL_ORDERING says otherwise. */
    @Override
    boolean nullsFirst() {
        return true;
    }

    /** H2 computes a generated column when its row is written, and has no words for the other way. */
    @Override
    boolean isStored(ColumnValue.Generated generated) {
        return true;
    }

    /**
     * The type of a sequence bounds its limits and nothing else; it cannot be altered either. Nor can the cache of a sequence
     * whose values H2 miscounts.
     */
    @Override
    SequenceOptions sequence(SequenceOptions options) {
        SequenceOptions untyped = options.withType(BIGINT);
        long unasked = H2SequenceSql.defaultCache(untyped);
        boolean unsaid = unasked == 0 || untyped.cache() == unasked || untyped.cache() < 0;
        return unsaid ? untyped.withCache(0) : untyped;
    }
}
