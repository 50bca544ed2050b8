package dev.retort.diff;

import dev.retort.diff.Pairing.Pair;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** New names for constraints and indexes that stay, with a detour for those that exchange their names. */
final class Renames {

    private final Map<QualifiedName, QualifiedName> targets;
    private final Set<QualifiedName> detours;

    private Renames(Map<QualifiedName, QualifiedName> targets, Set<QualifiedName> detours) {
        this.targets = targets;
        this.detours = detours;
    }

    static Renames of(Collection<TableChange> tables) {
        Map<QualifiedName, QualifiedName> targets = new TreeMap<>();
        for (TableChange table : tables) {
            for (Pair pair : table.kept()) {
                if (!pair.from().name().equals(pair.to().name())) {
                    targets.put(
                            table.name().withName(pair.from().name()),
                            table.name().withName(pair.to().name()));
                }
            }
        }
        Renames renames = new Renames(targets, new TreeSet<>());
        targets.keySet().forEach(renames::breakCycle);
        return renames;
    }

    /** Follows the names that must be free one before the other; where that leads back, the first one makes way. */
    private void breakCycle(QualifiedName start) {
        Set<QualifiedName> visited = new TreeSet<>();
        QualifiedName name = start;
        while (targets.containsKey(name) && !detours.contains(name) && visited.add(name)) {
            name = targets.get(name);
            if (name.equals(start)) {
                detours.add(start);
            }
        }
    }

    /** The steps that give a member its new name. */
    List<Step> steps(QualifiedName table, Pair pair) {
        Member member = pair.from();
        Identifier newName = pair.to().name();
        Resource free = Resource.name(table.withName(member.name()));
        Resource held = Resource.name(table.withName(newName));
        if (!detours.contains(table.withName(member.name()))) {
            return List.of(step(
                    table, member, newName, Claims.NONE.removing(List.of(free)).providing(List.of(held))));
        }
        Identifier aside = Identifier.of("swap_" + newName.text());
        List<Resource> asideHeld = List.of(Resource.name(table.withName(aside)));
        Claims away = Claims.NONE.removing(List.of(free)).providing(asideHeld);
        Claims back = Claims.NONE.requiring(asideHeld).providing(List.of(held));
        return List.of(step(table, member, aside, away), step(table, member.withName(aside), newName, back));
    }

    private static Step step(QualifiedName table, Member member, Identifier newName, Claims claims) {
        String sentence = Sentences.renamed(table, member, newName);
        return new Step(List.of(new DetectedChange(member.rename(table, newName), sentence)), claims);
    }
}
