package dev.retort.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Puts steps in an order that their claims allow, and that is otherwise the one in which they are given: of the steps whose
 * predecessors are done, the first goes next (Kahn's algorithm with a priority queue).
 *
 * <p>Where claims form a cycle, the first step in it goes next as well. No cycle comes from what a database depends on, for
 * those of foreign keys are cut before; but an expression may seem to name what it does not, such as a column that is called
 * like a type.
 */
final class StepOrder {

    private final List<Step> steps;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final int[] predecessors;

    private StepOrder(List<Step> steps) {
        this.steps = steps;
        this.predecessors = new int[steps.size()];
        steps.forEach(step -> followers.add(new ArrayList<>()));
    }

    static List<Step> sorted(List<Step> steps) {
        StepOrder order = new StepOrder(steps);
        order.connect();
        return order.sorted();
    }

    /** The steps, by their numbers, that have a part in one resource. */
    private record Parties(List<Integer> removers, List<Integer> providers) {

        Parties() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private void connect() {
        Map<Resource, Parties> parties = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Claims claims = steps.get(i).claims();
            for (Resource resource : claims.removes()) {
                parties.computeIfAbsent(resource, any -> new Parties())
                        .removers()
                        .add(i);
            }
            for (Resource resource : claims.provides()) {
                parties.computeIfAbsent(resource, any -> new Parties())
                        .providers()
                        .add(i);
            }
        }
        parties.values()
                .forEach(each -> each.removers().forEach(remover -> {
                    each.providers().forEach(provider -> connect(remover, provider));
                }));
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            Claims claims = steps.get(i).claims();
            parties(parties, claims.releases())
                    .forEach(each -> each.removers().forEach(remover -> connect(step, remover)));
            parties(parties, claims.requires()).forEach(each -> {
                each.removers().forEach(remover -> connect(remover, step));
                each.providers().forEach(provider -> connect(provider, step));
            });
        }
    }

    private static List<Parties> parties(Map<Resource, Parties> parties, Set<Resource> resources) {
        List<Parties> found = new ArrayList<>();
        for (Resource resource : resources) {
            Parties each = parties.get(resource);
            if (each != null) {
                found.add(each);
            }
        }
        return found;
    }

    private void connect(int first, int second) {
        if (first != second) {
            followers.get(first).add(second);
            predecessors[second]++;
        }
    }

    private List<Step> sorted() {
        List<Step> sorted = new ArrayList<>(steps.size());
        BitSet waiting = new BitSet(steps.size());
        waiting.set(0, steps.size());
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < predecessors.length; i++) {
            if (predecessors[i] == 0) {
                ready.add(i);
            }
        }
        while (!waiting.isEmpty()) {
            int next = ready.isEmpty() ? firstInCycle(waiting) : ready.remove();
            waiting.clear(next);
            sorted.add(steps.get(next));
            for (int follower : followers.get(next)) {
                if (--predecessors[follower] == 0 && waiting.get(follower)) {
                    ready.add(follower);
                }
            }
        }
        return sorted;
    }

    /** Goes back from a waiting step to one that it waits for, and on, until the way meets itself. */
    private int firstInCycle(BitSet waiting) {
        int[] awaited = new int[steps.size()];
        waiting.stream().forEach(step -> followers.get(step).forEach(follower -> awaited[follower] = step));
        BitSet seen = new BitSet(steps.size());
        int step = waiting.nextSetBit(0);
        while (!seen.get(step)) {
            seen.set(step);
            step = awaited[step];
        }
        int first = step;
        for (int each = awaited[step]; each != step; each = awaited[each]) {
            first = Math.min(first, each);
        }
        return first;
    }
}
