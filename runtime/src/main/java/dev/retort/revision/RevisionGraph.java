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
import java.util.SortedSet;
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
    private final Map<String, Set<String>> followers = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> labels;
    private final Replacements replacements;

    private RevisionGraph(GraphCheck check) {
        this.revisions = check.byId();
        this.byLabel = check.byLabel();
        this.replacements = check.replacements();
        Map<String, Set<String>> edges = check.edges();
        for (String id : revisions.keySet()) {
            children.put(id, new LinkedHashSet<>());
            successors.put(id, new LinkedHashSet<>());
            followers.put(id, new LinkedHashSet<>());
        }
        for (RevisionHeader revision : revisions.values()) {
            revision.revises().forEach(id -> successors.get(id).add(revision.id()));
            edges.get(revision.id()).forEach(id -> followers.get(id).add(revision.id()));
            Set<String> normalized = normalized(revision, edges);
            parents.put(revision.id(), normalized);
            normalized.forEach(parent -> children.get(parent).add(revision.id()));
        }
        this.labels = BranchLabels.of(this);
    }

    /**
     * The graph of these revisions, which keep their order wherever the graph leaves it open.
     *
     * @throws RetortException of kind REVISION, naming the files, for two revisions of one id or label, an id that is not
     *     one, a parent that does not exist, and a cycle
     */
    public static RevisionGraph of(Collection<RevisionHeader> headers) {
        return new RevisionGraph(GraphCheck.of(headers));
    }

    /** All revisions, in the order given. */
    public List<RevisionHeader> revisions() {
        return List.copyOf(revisions.values());
    }

    /** The revision of exactly this id, or that stands for a line which ended with it. */
    public Optional<RevisionHeader> find(String id) {
        return Optional.ofNullable(revisions.get(replacements.standing(id)));
    }

    /** The revisions that no other revises: where a new revision can follow. */
    public List<RevisionHeader> heads() {
        return revisions.values().stream()
                .filter(revision -> successors.get(revision.id()).isEmpty())
                .toList();
    }

    /** Those heads that no other revision depends on either: the rows of a version table when all is applied. */
    public List<RevisionHeader> realHeads() {
        return revisions.values().stream()
                .filter(revision -> followers.get(revision.id()).isEmpty())
                .toList();
    }

    /** The revisions that revise none. */
    public List<RevisionHeader> bases() {
        return revisions.values().stream().filter(RevisionHeader::isBase).toList();
    }

    /** Those bases that depend on no other revision either: where an empty database can begin. */
    public List<RevisionHeader> realBases() {
        return bases().stream()
                .filter(revision -> revision.dependsOn().isEmpty())
                .toList();
    }

    /** The revisions that revise this one. */
    public List<RevisionHeader> successors(String id) {
        return successors.get(known(id)).stream().map(revisions::get).toList();
    }

    /** Whether the history parts behind this revision. */
    public boolean isBranchPoint(String id) {
        return successors.get(known(id)).size() > 1;
    }

    /** The labels of the branch that a revision lies on, its own among them, sorted. */
    public SortedSet<String> labels(String id) {
        return labels.get(known(id));
    }

    /** Whether a database with these rows has every revision. */
    public boolean isUpToDate(Collection<String> rows) {
        return unknown(rows).isEmpty() && withAncestors(rows).size() == revisions.size();
    }

    /** The applied heads that rows of the version table imply: what is applied, and no applied revision revises it. */
    public List<RevisionHeader> appliedHeads(Collection<String> rows) {
        Set<String> applied = withAncestors(rows);
        return revisions.values().stream()
                .filter(revision -> applied.contains(revision.id())
                        && successors.get(revision.id()).stream().noneMatch(applied::contains))
                .toList();
    }

    /** Whether a revision comes before another along the branch, dependencies aside. */
    public boolean precedes(String earlier, String later) {
        return !earlier.equals(later)
                && line(List.of(known(later)), id -> header(id).revises()).contains(known(earlier));
    }

    /** These revisions and all that have to be applied before them. */
    public Set<String> withAncestors(Collection<String> ids) {
        return reach(standing(ids), parents::get);
    }

    /** These revisions and all that need one of them. */
    public Set<String> withDescendants(Collection<String> ids) {
        return reach(standing(ids), children::get);
    }

    /** All revisions, newest first: each before what it follows, and branch by branch. */
    public List<RevisionHeader> newestFirst() {
        return headers(BranchOrder.newestFirst(this, revisions.keySet()));
    }

    /**
     * The revisions of a range with both its ends, newest first. {@code +2} alone counts up from the other end, {@code -2} alone
     * down from it; a count that leads beyond the history ends where that does.
     *
     * @param current the rows of the version table, for a range that {@linkplain RevisionRange#asksDatabase asks for them}
     * @throws RetortException of kind USAGE if an end is none, or the first does not lie below the second
     */
    public List<RevisionHeader> range(RevisionRange range, Collection<String> current) {
        return new Stretch(this, current).of(range);
    }

    /**
     * The revisions of a range, if one revision could stand for all of them: each follows the one before it alone, and nothing
     * else needs one of them but the last.
     *
     * @param current as for {@link #range}
     * @throws RetortException of kind USAGE, naming what is in the way, if it could not
     */
    public RevisionLine line(RevisionRange range, Collection<String> current) {
        return new WholeLine(this).of(range(range, current));
    }

    /**
     * The revisions that a symbol stands for: none for {@code base}.
     *
     * @param symbol an id, the beginning of one, a label, {@code head}, {@code heads}, {@code base} or {@code current}, each
     *     perhaps with {@code +2} or {@code -2} behind it; or {@code +2} or {@code -2} alone, counted from {@code current}. A
     *     label or id with an at sign before it, {@code branch@head}, keeps to what precedes or follows that revision
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
        return new Plans(this, current).upgrade(target);
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
        return new Plans(this, current).downgrade(target);
    }

    /**
     * The rows of the version table after a stamp: the targets in place of the rows on their lines. {@code base} stands for
     * none, in place of all rows, and {@code branch@base} in place of those on the branch's line.
     *
     * @param current the rows of the version table
     * @param targets as {@link #resolve} reads them
     * @throws RetortException of kind USAGE if a target is none, or is applied along with another
     */
    public List<String> stamp(Collection<String> current, List<String> targets) {
        return new Stamp(this, current).rows(targets);
    }

    /** Those of the ids that no revision here has: a database that holds one was moved by other sources. */
    public List<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> find(id).isEmpty()).toList();
    }

    /** The rows of the version table as revisions that are here: what ended a line that was replaced is what replaces it. */
    public List<String> standing(Collection<String> rows) {
        return rows.stream().map(replacements::standing).toList();
    }

    /** What moves a database over to the revisions that replace those at which it stands; most often nothing. */
    public List<VersionChange> replacements(Collection<String> rows) {
        return VersionChange.between(rows, standing(rows));
    }

    /** Whether reading a symbol takes the rows of the version table. */
    public static boolean asksDatabase(String symbol) {
        Symbol parts = Symbol.of(symbol);
        return parts.countsFromCurrent() || parts.name().equals("current");
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

    Set<String> successorIds(String id) {
        return successors.get(id);
    }

    /** How many revisions revise this one or depend on it. */
    int followers(String id) {
        return followers.get(id).size();
    }

    RevisionHeader header(String id) {
        return revisions.get(id);
    }

    List<RevisionHeader> headers(Collection<String> ids) {
        return ids.stream().map(revisions::get).toList();
    }

    /** A revision with all that precedes or follows it, dependencies aside. */
    Set<String> lineage(String id) {
        Set<String> lineage = line(List.of(id), each -> header(each).revises());
        lineage.addAll(line(List.of(id), this::successorIds));
        return lineage;
    }

    /** Revisions with all that a kind of edge leads to from them. */
    Set<String> line(Collection<String> ids, Function<String, Collection<String>> next) {
        return reach(ids, next);
    }

    /** Refuses rows of the version table that no revision here has. */
    void requireKnown(Collection<String> rows) {
        List<String> unknown = unknown(rows);
        unknown.forEach(id -> replacing(id).ifPresent(replacing -> {
            throw within(id, replacing);
        }));
        if (!unknown.isEmpty()) {
            throw RetortException.database("The database stands at revision " + quoted(unknown)
                    + ", which is not among the revisions here: it was upgraded from other sources, such as a newer release"
                    + " or another branch. Bring that revision's file back, or record by stamp --purge at which of these"
                    + " revisions the database really stands");
        }
    }

    /** Refuses revisions of which one is applied along with the others. */
    void requireIndependent(Collection<String> ids) {
        for (String id : ids) {
            Set<String> others = new LinkedHashSet<>(ids);
            others.remove(id);
            if (withAncestors(others).contains(id)) {
                throw RetortException.usage(
                        "Revision '" + id + "' is applied along with the others of " + quoted(ids) + ": leave it out");
            }
        }
    }

    static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }

    static String quoted(Collection<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }

    /** What replaces a revision that is gone. */
    Optional<RevisionHeader> replacing(String id) {
        return replacements.replacing(id);
    }

    private static RetortException within(String row, RevisionHeader replacing) {
        List<String> line = replacing.replaces();
        String last = line.get(line.size() - 1);
        return RetortException.database("The database stands at '" + row + "', in the middle of what '" + replacing.id()
                + "' (" + replacing.origin()
                + ") replaces: that can neither be run there nor count as applied. Check out"
                + " the files as they were before it was written, run `upgrade " + last + "` with them, and come back");
    }

    private String known(String id) {
        return find(id).map(RevisionHeader::id)
                .orElseThrow(() -> RetortException.usage("There is no revision '" + id + "'"));
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

    private static Set<String> reach(Collection<String> ids, Function<String, ? extends Collection<String>> next) {
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
