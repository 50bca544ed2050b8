package dev.retort;

import dev.retort.diff.Diff;
import dev.retort.hint.Hint;
import dev.retort.hint.NamingHint;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for the one reason behind nearly all that leads to the model. What costs a look at the database, or at the entities, is
 * looked for only where the operations suggest it.
 *
 * @param elsewhere whether what the model misses is there in another schema
 * @param dialect whether it comes of the database that the model is read for
 */
record HintSearch(Function<Diff, Optional<Hint>> elsewhere, Function<Diff, Optional<Hint>> dialect) {

    /** The first reason that is found, if there is one. */
    List<Hint> in(Comparison comparison) {
        return elsewhere
                .apply(comparison.diff())
                .or(() -> NamingHint.about(comparison.diff(), comparison.from().toString()))
                .or(() -> dialect.apply(comparison.diff()))
                .stream()
                .toList();
    }
}
