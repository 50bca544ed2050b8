package dev.retort.diff;

import dev.retort.schema.Identifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which constraint or index of one table is which of the other, one to one: by structure first, then by name.
 *
 * @param same the pairs that do the same, whatever their names and forms
 * @param changed the pairs of which the second is what became of the first
 * @param removed the members of the first table alone
 * @param added the members of the second table alone
 */
record Pairing(List<Pair> same, List<Pair> changed, List<Candidate> removed, List<Candidate> added) {

    /**
     * A member that seeks its counterpart.
     *
     * @param said the member as its schema says it
     * @param meant the same with expressions as the database prints them
     */
    record Candidate(Member said, Member meant) {

        static Candidate of(Member member) {
            return new Candidate(member, member);
        }

        private Identifier name() {
            return said.name();
        }
    }

    /** A member of each table. */
    record Pair(Member from, Member to) {}

    private record Key(Object structure, Object name) {}

    /**
     * Pairs the members of two tables.
     *
     * @param columns tells the columns of both, by which an unnamed member is told from others of its kind
     * @param referred the sets of columns for which a unique index cannot stand in for a unique constraint
     */
    static Pairing of(
            List<Candidate> from,
            List<Candidate> to,
            Supplier<? extends Collection<Identifier>> columns,
            Set<Set<Identifier>> referred) {
        return new Search(from, to).pairing(columns, referred);
    }

    /** Goes from the strictest likeness to the loosest. */
    private static final class Search {

        private List<Candidate> from;
        private List<Candidate> to;
        private final List<Pair> same = new ArrayList<>();
        private final List<Pair> changed = new ArrayList<>();

        Search(List<Candidate> from, List<Candidate> to) {
            this.from = from;
            this.to = to;
        }

        Pairing pairing(Supplier<? extends Collection<Identifier>> columns, Set<Set<Identifier>> referred) {
            pairEqual();
            pair(same, each -> new Key(each.meant().structure(), each.name()));
            pairUnnamed(same, each -> each.meant().structure());
            pair(same, each -> each.meant().structure());
            pair(
                    same,
                    each -> uniqueness(each, referred)
                            .map(rule -> new Key(rule, each.name()))
                            .orElse(null));
            pair(same, each -> uniqueness(each, referred).orElse(null));
            pair(changed, Search::kindAndName);
            if (!from.isEmpty() && !to.isEmpty()) {
                Collection<Identifier> about = columns.get();
                pairUnnamed(changed, each -> each.meant().footprint(about));
            }
            return new Pairing(same, changed, from, to);
        }

        /** Pairs what is equal in every word, which is most of it, at less cost than by structure. */
        private void pairEqual() {
            Map<Identifier, Candidate> named = new HashMap<>();
            for (Candidate each : from) {
                if (!each.name().isUnnamed()) {
                    named.put(each.name(), each);
                }
            }
            Set<Candidate> paired = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Candidate each : to) {
                Candidate counterpart = named.get(each.name());
                if (counterpart != null && counterpart.meant().equals(each.meant()) && paired.add(counterpart)) {
                    paired.add(each);
                    same.add(new Pair(counterpart.said(), each.said()));
                }
            }
            leave(paired);
        }

        /** What has found its counterpart takes no further part. */
        private void leave(Set<Candidate> paired) {
            if (!paired.isEmpty()) {
                from = from.stream().filter(each -> !paired.contains(each)).toList();
                to = to.stream().filter(each -> !paired.contains(each)).toList();
            }
        }

        private static Optional<Member.Uniqueness> uniqueness(Candidate candidate, Set<Set<Identifier>> referred) {
            return candidate.said().uniqueness().filter(rule -> !referred.contains(new TreeSet<>(rule.columns())));
        }

        private static Key kindAndName(Candidate candidate) {
            return candidate.name().isUnnamed()
                    ? null
                    : new Key(candidate.said().rank(), candidate.name());
        }

        /** Pairs in which one side leaves the name to convention. */
        private void pairUnnamed(List<Pair> pairs, Function<Candidate, Object> likeness) {
            pair(pairs, likeness, each -> true, each -> each.name().isUnnamed());
            pair(pairs, likeness, each -> each.name().isUnnamed(), each -> true);
        }

        private void pair(List<Pair> pairs, Function<Candidate, Object> likeness) {
            pair(pairs, likeness, each -> true, each -> true);
        }

        private void pair(
                List<Pair> pairs,
                Function<Candidate, Object> likeness,
                Predicate<Candidate> fromTakesPart,
                Predicate<Candidate> toTakesPart) {
            Map<Object, Deque<Candidate>> waiting = new LinkedHashMap<>();
            if (!to.isEmpty()) {
                from.stream().filter(fromTakesPart).forEach(each -> wait(waiting, likeness.apply(each), each));
            }
            if (waiting.isEmpty()) {
                return;
            }
            Set<Candidate> paired = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Candidate each : to) {
                Object key = toTakesPart.test(each) ? likeness.apply(each) : null;
                Deque<Candidate> alike = key == null ? null : waiting.get(key);
                if (alike != null && !alike.isEmpty()) {
                    Candidate counterpart = alike.remove();
                    paired.add(counterpart);
                    paired.add(each);
                    pairs.add(new Pair(counterpart.said(), each.said()));
                }
            }
            leave(paired);
        }

        private static void wait(Map<Object, Deque<Candidate>> waiting, Object key, Candidate candidate) {
            if (key != null) {
                waiting.computeIfAbsent(key, any -> new ArrayDeque<>()).add(candidate);
            }
        }
    }
}
