package dev.retort.dialect;

import dev.retort.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;

/** H2's options of sequences. */
final class H2SequenceSql extends SequenceSql {

    private static final int DEFAULT_CACHE = 32;

    /** As many values as H2 takes at once unasked: 32, or as many as there are; 0 where it miscounts them, counting down. */
    static long defaultCache(SequenceOptions options) {
        BigInteger range = BigInteger.valueOf(options.maximum()).subtract(BigInteger.valueOf(options.minimum()));
        BigInteger values =
                range.divide(BigInteger.valueOf(options.increment()).abs()).add(BigInteger.ONE);
        if (values.bitLength() > 63) {
            return options.increment() > 0 ? DEFAULT_CACHE : 0;
        }
        return Math.min(DEFAULT_CACHE, values.longValueExact());
    }

    /** Where a sequence counts down through all of bigint, H2 2.4 accepts no cache size that is said but 1. */
    @Override
    List<String> cache(SequenceOptions options) {
        long cache = options.cache() == 0 ? defaultCache(options) : options.cache();
        return List.of("CACHE " + Math.max(1, cache));
    }
}
