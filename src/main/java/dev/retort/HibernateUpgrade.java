package dev.retort;

import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which operations of a comparison are of a kind that a newer Hibernate brings by itself, whatever the entities say.
 *
 * @param from the version that wrote the last revision: {@code 6.6.40}
 * @param to the version that reads the entities now
 * @param effects those operations, in their order; none where the version is the same, or unknown
 */
public record HibernateUpgrade(String from, String to, List<Effect> effects) {

    /** No operation comes from another version. */
    public static final HibernateUpgrade NONE = new HibernateUpgrade("", "", List.of());

    /**
     * One of the operations.
     *
     * @param change the operation
     * @param reason what the newer version does, and since when: {@code since 7.1 a LocalTime has whole seconds}
     */
    public record Effect(DetectedChange change, String reason) {}

    public HibernateUpgrade {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        effects = List.copyOf(effects);
    }

    /** What of the difference comes with the way from one version to a newer one. */
    static HibernateUpgrade between(HibernateVersion from, HibernateVersion to, Diff diff) {
        List<HibernateChange> onTheWay = Arrays.stream(HibernateChange.values())
                .filter(change -> from.isBefore(change.since()) && !to.isBefore(change.since()))
                .toList();
        List<Effect> effects = new ArrayList<>();
        for (DetectedChange change : diff.upgrade()) {
            HibernateTrace trace = new HibernateTrace(change.operation(), diff.from(), diff.to());
            onTheWay.stream()
                    .filter(cause -> cause.brings(trace))
                    .findFirst()
                    .ifPresent(cause -> effects.add(new Effect(change, cause.reason())));
        }
        return effects.isEmpty() ? NONE : new HibernateUpgrade(from.text(), to.text(), effects);
    }

    /** Why a change comes with the upgrade, if it does. */
    public Optional<String> reason(DetectedChange change) {
        return effects.stream()
                .filter(effect -> effect.change().equals(change))
                .map(Effect::reason)
                .findFirst();
    }
}
