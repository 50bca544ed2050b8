package dev.retort.fidelity;

import java.util.stream.Stream;

/** Finds the places in a schema where a kind of change can be made, in the schema's order. */
@FunctionalInterface
interface Finder {

    /** The schema as a whole, which every database has. */
    Finder DATABASE = situation -> Stream.of(Place.of("database"));

    Stream<Place> places(Situation situation);
}
