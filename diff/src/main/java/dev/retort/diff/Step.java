package dev.retort.diff;

import java.util.List;

/**
 * Changes that are made together.
 *
 * @param changes the changes, in order
 * @param claims what has to be done before and what after them
 */
record Step(List<DetectedChange> changes, Claims claims) {

    Step {
        changes = List.copyOf(changes);
    }
}
