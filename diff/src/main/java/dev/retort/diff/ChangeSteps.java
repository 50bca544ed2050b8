package dev.retort.diff;

import dev.retort.diff.Pairing.Pair;
import dev.retort.operation.SetTableComment;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The steps that change tables which stay. */
final class ChangeSteps {

    private final Comparison comparison;
    private final Dependencies dependencies;
    private final MemberSteps members;
    private final Renames renames;

    ChangeSteps(Comparison comparison, Dependencies dependencies) {
        this.comparison = comparison;
        this.dependencies = dependencies;
        this.members = new MemberSteps(dependencies);
        this.renames = Renames.of(comparison.tables().values());
    }

    /** Table after table; in each, columns come before what is made of them, and go last. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (TableChange table : comparison.tables().values()) {
            ColumnSteps columns = new ColumnSteps(comparison, dependencies, table);
            steps.addAll(columns.added());
            steps.addAll(columns.altered());
            steps.addAll(dropped(table));
            steps.addAll(renamed(table));
            steps.addAll(created(table));
            steps.addAll(comment(table));
            steps.addAll(columns.dropped());
        }
        return steps;
    }

    /** A member with what is said of it. */
    private record Told(Member member, String sentence) {}

    private List<Step> dropped(TableChange table) {
        QualifiedName name = table.name();
        List<Told> dropped = new ArrayList<>();
        table.removed().forEach(member -> dropped.add(new Told(member, Sentences.removed(name, member))));
        table.changed().forEach(pair -> dropped.add(new Told(pair.from(), Sentences.was(name, pair.from()))));
        table.obstacles().forEach(obstacle -> {
            Member member = obstacle.pair().from();
            dropped.add(new Told(member, Sentences.inTheWay(name, member, obstacle.inTheWayOf())));
        });
        return dropped.stream()
                .sorted((a, b) -> Plan.CREATION.compare(b.member(), a.member()))
                .map(told -> members.drop(name, told.member(), told.sentence()))
                .toList();
    }

    private List<Step> created(TableChange table) {
        QualifiedName name = table.name();
        List<Told> created = new ArrayList<>();
        table.added().forEach(member -> created.add(new Told(member, Sentences.added(name, member))));
        table.changed().forEach(pair -> created.add(new Told(pair.to(), Sentences.now(name, pair.to()))));
        table.obstacles().forEach(obstacle -> {
            Member member = obstacle.pair().to();
            created.add(new Told(member, Sentences.putBack(name, member, obstacle.inTheWayOf())));
        });
        return created.stream()
                .sorted((a, b) -> Plan.CREATION.compare(a.member(), b.member()))
                .map(told -> members.create(name, told.member(), told.sentence()))
                .toList();
    }

    private List<Step> renamed(TableChange table) {
        List<Step> steps = new ArrayList<>();
        for (Pair pair : table.kept()) {
            if (!pair.from().name().equals(pair.to().name())) {
                steps.addAll(renames.steps(table.name(), pair));
            }
        }
        return steps;
    }

    private static List<Step> comment(TableChange table) {
        String before = table.from().comment();
        String after = table.to().comment();
        if (before.equals(after)) {
            return List.of();
        }
        DetectedChange change = new DetectedChange(
                new SetTableComment(table.name(), after), Sentences.comment("table", table.name(), before, after));
        return List.of(new Step(List.of(change), Claims.NONE));
    }
}
