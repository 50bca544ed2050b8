package dev.retort.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The topological order of a part of the graph that a person can follow: down one branch as far as it goes on its own, then
 * down the next, and the trunk once all its branches are done. It is Alembic's order.
 */
final class BranchOrder {

    private final RevisionGraph graph;
    private final Map<String, Integer> childrenLeft = new LinkedHashMap<>();
    private final List<String> tips = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    private BranchOrder(RevisionGraph graph, Collection<String> part) {
        this.graph = graph;
        Set<String> members = new LinkedHashSet<>(part);
        for (String id : members) {
            childrenLeft.put(id, (int)
                    graph.children(id).stream().filter(members::contains).count());
        }
    }

    /** The ids of {@code part}, each before its parents. */
    static List<String> newestFirst(RevisionGraph graph, Collection<String> part) {
        BranchOrder order = new BranchOrder(graph, part);
        graph.ids().stream()
                .filter(id -> order.childrenLeft.getOrDefault(id, 1) == 0)
                .forEach(order::open);
        return order.walk();
    }

    private List<String> walk() {
        List<String> ordered = new ArrayList<>();
        int at = 0;
        while (!tips.isEmpty()) {
            String candidate = tips.get(at);
            if (childrenLeft.get(candidate) > 0) {
                at = firstTipAbove(candidate);
                continue;
            }
            ordered.add(candidate);
            List<String> next = leave(candidate);
            if (next.isEmpty()) {
                tips.remove(at);
                at = Math.max(at - 1, 0);
            } else {
                tips.set(at, next.get(0));
                open.add(next.get(0));
                next.subList(1, next.size()).forEach(this::open);
            }
        }
        return ordered;
    }

    private void open(String tip) {
        tips.add(tip);
        open.add(tip);
    }

    /** Takes a revision out of the part; the parents that no tip stands on yet can be walked on to. */
    private List<String> leave(String id) {
        childrenLeft.remove(id);
        open.remove(id);
        List<String> next = new ArrayList<>();
        for (String parent : graph.parents(id)) {
            if (childrenLeft.computeIfPresent(parent, (same, left) -> left - 1) != null && !open.contains(parent)) {
                next.add(parent);
            }
        }
        return next;
    }

    /** The first tip from which a branch still leads down to the revision. */
    private int firstTipAbove(String id) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(id));
        while (!todo.isEmpty()) {
            for (String child : graph.children(todo.pop())) {
                if (childrenLeft.containsKey(child) && seen.add(child)) {
                    todo.push(child);
                }
            }
        }
        for (int i = 0; i < tips.size(); i++) {
            if (seen.contains(tips.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no tip stands above " + id);
    }
}
