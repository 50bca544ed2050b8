package dev.retort.scanner;

import java.util.List;

/**
 * Which classes make up the model.
 *
 * @param managed the names of the classes for Hibernate: the entities taken, then what they may need beside them
 * @param packages the annotated packages
 * @param untaken the entities that are not taken, sorted by name
 */
record EntityChoice(List<String> managed, List<String> packages, List<UntakenEntity> untaken) {

    EntityChoice {
        managed = List.copyOf(managed);
        packages = List.copyOf(packages);
        untaken = List.copyOf(untaken);
    }
}
