package dev.retort.dialect;

import dev.retort.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** The options of sequences and identity columns. */
class SequenceSql {

    /** The options that creating says: those that are not as the database does unasked, but for the type. */
    final List<String> said(SequenceOptions options) {
        List<String> said = new ArrayList<>();
        boolean up = options.increment() > 0;
        if (options.start() != (up ? options.minimum() : options.maximum())) {
            said.add("START WITH " + options.start());
        }
        if (options.increment() != 1) {
            said.add("INCREMENT BY " + options.increment());
        }
        if (options.minimum() != SequenceOptions.defaultMinimum(options.type(), options.increment())) {
            said.add("MINVALUE " + options.minimum());
        }
        if (options.maximum() != SequenceOptions.defaultMaximum(options.type(), options.increment())) {
            said.add("MAXVALUE " + options.maximum());
        }
        if (options.cache() != 0) {
            said.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            said.add("CYCLE");
        }
        return List.copyOf(said);
    }

    /** All options but the type, as altering says them. */
    final List<String> all(SequenceOptions options) {
        List<String> all = new ArrayList<>();
        all.add("START WITH " + options.start());
        all.add("INCREMENT BY " + options.increment());
        all.add("MINVALUE " + options.minimum());
        all.add("MAXVALUE " + options.maximum());
        all.addAll(cache(options));
        all.add(options.cycle() ? "CYCLE" : "NO CYCLE");
        return List.copyOf(all);
    }

    /** How altering says the cache, {@code 0} being as many values as the database takes unasked. */
    List<String> cache(SequenceOptions options) {
        return List.of("CACHE " + Math.max(1, options.cache()));
    }
}
