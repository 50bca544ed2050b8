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
            return to instanceof Identity ? Optional.empty() : Optional.of(new ColumnChange.DropIdentity());
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
                    from instanceof Identity
                            ? new ColumnChange.AlterIdentity(identity)
                            : new ColumnChange.AddIdentity(identity));
        }

        @Override
        public Optional<ColumnChange> generated(ColumnValue.Generated generated) {
            return Optional.of(new ColumnChange.SetExpression(generated));
        }
    }
}
