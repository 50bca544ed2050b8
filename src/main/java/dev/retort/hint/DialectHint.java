package dev.retort.hint;

import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.hint.Hint.Cause;
import dev.retort.operation.Operation;
import dev.retort.scanner.mapping.DialectSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells that Hibernate writes for another database than the server is. That is no guess: the model is read a second time, for the
 * server, and what then is no difference any more comes of the settings alone.
 *
 * @param settings what makes Hibernate write for another database
 * @param diff what leads to the model as those settings have it read
 */
public record DialectHint(DialectSettings settings, Diff diff) {

    /**
     * Looks at what is left without the settings.
     *
     * @param forServer what leads to the model if it is read for the server
     */
    public Optional<Hint> found(Diff forServer) {
        Set<String> left = Affected.changes(forServer).stream()
                .map(change -> touched(change.operation()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<DetectedChange> all = Affected.changes(diff);
        List<DetectedChange> explained = all.stream()
                .filter(change -> !left.contains(touched(change.operation())))
                .toList();
        Share share = new Share(explained.size(), all.size());
        boolean newOnes = left.size() > share.whole() - share.part();
        return newOnes || share.part() == 0 || !share.isMost() ? Optional.empty() : Optional.of(hint(share, explained));
    }

    private static String touched(Operation operation) {
        return operation.directive() + " " + operation.subject();
    }

    private Hint hint(Share share, List<DetectedChange> explained) {
        String reason =
                "The entities are read for another database than " + settings.server() + ", by " + settings + ": "
                        + (share.whole() == 1
                                ? "the operation that is pending comes"
                                : share + " operations that are pending come")
                        + " of that alone.";
        String remedy = "Leave out " + settings.keys()
                + " under [model.hibernate], or in the persistence unit: Hibernate then writes for the server.";
        return new Hint(Cause.DIALECT, reason, remedy, explained);
    }
}
