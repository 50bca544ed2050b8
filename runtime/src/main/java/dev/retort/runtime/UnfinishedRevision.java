package dev.retort.runtime;

import dev.retort.revision.Direction;

/**
 * A revision that is in the database in part, because a run of it failed or was broken off where not all could be taken back.
 *
 * @param id its id
 * @param direction which of its methods ran
 * @param statements how many of its statements have run and stay
 * @param words all that is known of what has run: {@code statements 1 to 3 have run, statement 4 was begun}
 */
public record UnfinishedRevision(String id, Direction direction, int statements, String words) {

    static UnfinishedRevision of(Position position) {
        return new UnfinishedRevision(
                position.revision(), position.direction(), position.statements(), position.words());
    }
}
