package dev.retort.runtime;

import dev.retort.schema.Deferral;

/** What {@code deferrable()} and {@code initiallyDeferred()} add up to, in either order. */
final class Deferrals {

    private Deferrals() {}

    static Deferral latest(Deferral one, Deferral other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
