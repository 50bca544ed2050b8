package dev.retort.operation;

import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import java.util.Optional;

/** How a column passes from one source of its value to another: first the old one leaves, then the new one arrives. */
final class ValueTransition {

    private ValueTransition() {}

    /** What takes the old source away, if the new one does not simply replace it. */
    record Departure(ColumnValue to) implements ColumnValue.Visitor<Optional<ColumnChange>> {

        @Override
        public Optional<ColumnChange> none() {
            return Optional.empty();
        }

        @Override
        public Optional<ColumnChange> defaultExpression(ColumnValue.Default value) {
            return to instanceof ColumnValue.Default ? Optional.empty() : Optional.of(new ColumnChange.DropDefault());
        }

        @Override
        public Optional<ColumnChange> identity(Identity identity) {
            return to instanceof Identity next && continues(identity, next)
                    ? Optional.empty()
                    : Optional.of(new ColumnChange.DropIdentity());
        }

        @Override
        public Optional<ColumnChange> generated(ColumnValue.Generated generated) {
            return to instanceof ColumnValue.Generated
                    ? Optional.empty()
                    : Optional.of(new ColumnChange.DropExpression());
        }
    }

    /** What brings the new source. */
    record Arrival(ColumnValue from) implements ColumnValue.Visitor<Optional<ColumnChange>> {

        @Override
        public Optional<ColumnChange> none() {
            return Optional.empty();
        }

        @Override
        public Optional<ColumnChange> defaultExpression(ColumnValue.Default value) {
            return Optional.of(new ColumnChange.SetDefault(value.expression()));
        }

        @Override
        public Optional<ColumnChange> identity(Identity identity) {
            return Optional.of(
                    from instanceof Identity last && continues(last, identity)
                            ? new ColumnChange.AlterIdentity(identity)
                            : new ColumnChange.AddIdentity(identity));
        }

        @Override
        public Optional<ColumnChange> generated(ColumnValue.Generated generated) {
            return Optional.of(new ColumnChange.SetExpression(generated));
        }
    }

    /** A sequence keeps the value that it stands at; one that cannot, such as one that turns round, is begun anew. */
    private static boolean continues(Identity last, Identity next) {
        return next.options().overlap(last.options());
    }
}
