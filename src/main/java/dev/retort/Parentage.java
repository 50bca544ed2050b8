package dev.retort;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The revisions that a new one follows and depends on.
 *
 * @param revises the revisions that it follows
 * @param dependsOn the ids or labels of those that it depends on
 */
record Parentage(List<RevisionHeader> revises, List<String> dependsOn) {

    /**
     * Finds in the graph what a placement names.
     *
     * @throws RetortException of kind USAGE if it names nothing, the same twice, or what is no place for a new revision
     */
    static Parentage of(Placement placement, RevisionGraph graph) {
        List<RevisionHeader> revises = placement.heads().isEmpty() ? onlyHead(graph) : named(placement.heads(), graph);
        requireSeparate(revises, graph);
        if (!placement.splice()) {
            requireHeads(revises, graph);
        }
        List<String> dependsOn = placement.dependsOn().stream()
                .map(name -> dependency(name, graph))
                .toList();
        return new Parentage(revises, dependsOn);
    }

    List<String> ids() {
        return revises.stream().map(RevisionHeader::id).toList();
    }

    private static List<RevisionHeader> onlyHead(RevisionGraph graph) {
        List<RevisionHeader> heads = graph.heads();
        if (heads.size() > 1) {
            throw RetortException.usage("The revisions have several heads (" + listed(heads)
                    + "), so there is no one place for a new revision. Name one with --head, or join them first with"
                    + " 'retort merge heads'.");
        }
        return heads;
    }

    private static List<RevisionHeader> named(List<String> symbols, RevisionGraph graph) {
        List<RevisionHeader> revises = new ArrayList<>();
        boolean base = false;
        for (String symbol : symbols) {
            List<RevisionHeader> named = symbol.equals("heads") ? graph.heads() : graph.resolve(symbol, List.of());
            base |= named.isEmpty();
            for (RevisionHeader revision : named) {
                if (revises.contains(revision)) {
                    throw RetortException.usage("Revision '" + revision.id() + "' is named twice (by '" + symbol
                            + "' as well). Name each revision that the new one follows once.");
                }
                revises.add(revision);
            }
        }
        if (base && !revises.isEmpty()) {
            throw RetortException.usage("A revision at the base follows no other, but " + listed(revises)
                    + " is named as well. Name the one or the other.");
        }
        return revises;
    }

    /** A revision that another of them follows in turn is none to be joined with it. */
    private static void requireSeparate(List<RevisionHeader> revises, RevisionGraph graph) {
        for (RevisionHeader revision : revises) {
            if (revises.stream().anyMatch(other -> graph.precedes(revision.id(), other.id()))) {
                throw RetortException.usage("Revision '" + revision.id() + "' comes before another of "
                        + listed(revises) + " on the same branch: there is nothing to join. Leave it out.");
            }
        }
    }

    private static void requireHeads(List<RevisionHeader> revises, RevisionGraph graph) {
        for (RevisionHeader revision : revises) {
            List<RevisionHeader> successors = graph.successors(revision.id());
            if (!successors.isEmpty()) {
                throw RetortException.usage("Revision '" + revision.id() + "' is no head: " + listed(successors)
                        + (successors.size() == 1 ? " follows" : " follow")
                        + " it already. Say --splice to begin a branch there.");
            }
        }
    }

    /** The full id of the revision; a label stays one, and so goes along when it moves to another revision. */
    private static String dependency(String name, RevisionGraph graph) {
        boolean isLabel = graph.revisions().stream()
                .anyMatch(revision -> revision.labels().contains(name));
        if (isLabel) {
            return name;
        }
        List<RevisionHeader> named = graph.resolve(name, List.of());
        if (named.size() != 1) {
            throw RetortException.usage("A revision depends on one revision at a time, but '" + name + "' stands for "
                    + (named.isEmpty() ? "none" : listed(named)) + ". Repeat --depends-on for several.");
        }
        return named.get(0).id();
    }

    private static String listed(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).collect(Collectors.joining(", "));
    }
}
