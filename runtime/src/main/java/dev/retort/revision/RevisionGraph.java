package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The revisions and what they follow: a directed graph without cycles.
 *
 * <p>Two kinds of edge lead to a revision's <em>parents</em>: to what it revises, along its branch, and to what it depends
 * on, on other branches. A dependency that another parent has among its ancestors anyway says nothing, and is no edge.
 */
public final class RevisionGraph {

    private final Map<String, RevisionHeader> revisions;
    private final Map<String, RevisionHeader> byLabel;
    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();
    private final Map<String, Set<String>> successors = new LinkedHashMap<>();

    private RevisionGraph(Map<String, RevisionHeader> revisions, Map<String, RevisionHeader> byLabel) {
        this.revisions = revisions;
        this.byLabel = byLabel;
    }

    /**
     * The graph of these revisions, which keep their order wherever the graph leaves it open.
     *
     * @throws RetortException of kind REVISION, naming the files, for two revisions of one id or label, an id that is not
     *     one, a parent that does not exist, and a cycle
     */
    public static RevisionGraph of(Collection<RevisionHeader> headers) {
        GraphCheck check = GraphCheck.of(headers);
        RevisionGraph graph = new RevisionGraph(check.byId(), check.byLabel());
        for (RevisionHeader revision : headers) {
            graph.children.put(revision.id(), new LinkedHashSet<>());
            graph.successors.put(revision.id(), new LinkedHashSet<>());
        }
        for (RevisionHeader revision : headers) {
            revision.revises().forEach(id -> graph.successors.get(id).add(revision.id()));
        }
        Map<String, Set<String>> edges = check.edges();
        for (RevisionHeader revision : headers) {
            Set<String> parents = graph.normalized(revision, edges);
            graph.parents.put(revision.id(), parents);
            parents.forEach(parent -> graph.children.get(parent).add(revision.id()));
        }
        return graph;
    }

    /** All revisions, in the order given. */
    public List<RevisionHeader> revisions() {
        return List.copyOf(revisions.values());
    }

    /** The revision of exactly this id. */
    public Optional<RevisionHeader> find(String id) {
        return Optional.ofNullable(revisions.get(id));
    }

    /** The revisions that no other revises. */
    public List<RevisionHeader> heads() {
        return revisions.values().stream()
                .filter(revision -> successors.get(revision.id()).isEmpty())
                .toList();
    }

    /** The revisions that revise none. */
    public List<RevisionHeader> bases() {
        return revisions.values().stream().filter(RevisionHeader::isBase).toList();
    }

    /** The revisions that revise this one. */
    public List<RevisionHeader> successors(String id) {
        return successors.get(known(id)).stream().map(revisions::get).toList();
    }

    /** Whether the history parts behind this revision. */
    public boolean isBranchPoint(String id) {
        return successors.get(known(id)).size() > 1;
    }

    /** These revisions and all that have to be applied before them. */
    public Set<String> withAncestors(Collection<String> ids) {
        return reach(ids, parents::get);
    }

    /** These revisions and all that need one of them. */
    public Set<String> withDescendants(Collection<String> ids) {
        return reach(ids, children::get);
    }

    /** All revisions, newest first: each before what it follows, and branch by branch. */
    public List<RevisionHeader> newestFirst() {
        List<String> tips = revisions.keySet().stream()
                .filter(id -> children.get(id).isEmpty())
                .toList();
        return headers(BranchOrder.newestFirst(this, revisions.keySet(), tips));
    }

    /**
     * The revisions that a symbol stands for: none for {@code base}.
     *
     * @param symbol an id, the beginning of one, a label, {@code head}, {@code heads}, {@code base} or {@code current}, each
     *     perhaps with {@code +2} or {@code -2} behind it; or {@code +2} or {@code -2} alone, counted from {@code current}
     * @param current the rows of the version table
     * @throws RetortException of kind USAGE if it stands for nothing, or for more than it may
     */
    public List<RevisionHeader> resolve(String symbol, Collection<String> current) {
        return new SymbolResolution(this, current).resolve(symbol);
    }

    /**
     * The steps that apply a revision with all that it needs.
     *
     * @param current the rows of the version table
     * @param target as {@link #resolve} reads it
     * @throws RetortException of kind USAGE if the target is none, and of kind DATABASE if a row is of an unknown revision
     */
    public List<RevisionStep> upgrade(Collection<String> current, String target) {
        return new Plans(this).upgrade(current, target);
    }

    /**
     * The steps that take back all that was applied on top of a revision, with all that needs it.
     *
     * @param current the rows of the version table
     * @param target as {@link #resolve} reads it; {@code base} takes back everything
     * @throws RetortException of kind USAGE if the target is none or not applied, and of kind DATABASE if a row is of an
     *     unknown revision
     */
    public List<RevisionStep> downgrade(Collection<String> current, String target) {
        return new Plans(this).downgrade(current, target);
    }

    /**
     * The rows of the version table after a stamp: the targets in place of the rows on their lines.
     *
     * @param current the rows of the version table
     * @param targets as {@link #resolve} reads them
     * @throws RetortException of kind USAGE if a target is none, or is applied along with another
     */
    public List<String> stamp(Collection<String> current, List<String> targets) {
        return new Plans(this).stamp(current, targets);
    }

    /** Those of the ids that no revision here has: a database that holds one was moved by other sources. */
    public List<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> !revisions.containsKey(id)).toList();
    }

    Collection<String> ids() {
        return revisions.keySet();
    }

    Optional<RevisionHeader> labelled(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    Set<String> parents(String id) {
        return parents.get(id);
    }

    Set<String> children(String id) {
        return children.get(id);
    }

    List<RevisionHeader> headers(Collection<String> ids) {
        return ids.stream().map(revisions::get).toList();
    }

    private String known(String id) {
        if (!revisions.containsKey(id)) {
            throw RetortException.usage("There is no revision '" + id + "'");
        }
        return id;
    }

    /** The edges from a revision without the dependencies that say nothing. */
    private Set<String> normalized(RevisionHeader revision, Map<String, Set<String>> edges) {
        Set<String> all = edges.get(revision.id());
        if (all.size() == new LinkedHashSet<>(revision.revises()).size()) {
            return all;
        }
        Set<String> normalized = new LinkedHashSet<>();
        for (String id : all) {
            Set<String> others = new LinkedHashSet<>(all);
            others.remove(id);
            if (revision.revises().contains(id) || !reach(others, edges::get).contains(id)) {
                normalized.add(id);
            }
        }
        return Collections.unmodifiableSet(normalized);
    }

    private static Set<String> reach(Collection<String> ids, Function<String, Set<String>> next) {
        Set<String> reached = new LinkedHashSet<>(ids);
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String id : next.apply(open.pop())) {
                if (reached.add(id)) {
                    open.push(id);
                }
            }
        }
        return reached;
    }
}
