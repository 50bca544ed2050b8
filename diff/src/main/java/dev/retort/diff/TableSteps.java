package dev.retort.diff;

import dev.retort.operation.CreateTable;
import dev.retort.operation.DropTable;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The steps by which whole tables come and go. */
final class TableSteps {

    private final Comparison comparison;
    private final Dependencies dependencies;
    private final MemberSteps members;

    TableSteps(Comparison comparison, Dependencies dependencies) {
        this.comparison = comparison;
        this.dependencies = dependencies;
        this.members = new MemberSteps(dependencies);
    }

    /** Each table with its constraints, then its indexes, then the foreign keys that must wait for another table. */
    List<Step> created() {
        List<Step> steps = new ArrayList<>();
        List<Table> tables = comparison.createdTables();
        Map<QualifiedName, Set<Identifier>> cut = ForeignKeyCycles.cut(tables);
        for (Table table : tables) {
            QualifiedName name = table.name();
            List<Member> inline = new ArrayList<>();
            List<Member> later = new ArrayList<>();
            for (Member member : Member.of(table)) {
                boolean apart = member instanceof IndexMember
                        || cut.getOrDefault(name, Set.of()).contains(member.name())
                        || awaitsOwnIndex(table, member);
                (apart ? later : inline).add(member);
            }
            steps.add(create(Member.in(table, inline), inline));
            later.stream()
                    .sorted(Plan.CREATION)
                    .forEach(member -> steps.add(members.create(name, member, Sentences.added(name, member))));
        }
        return steps;
    }

    /** Foreign keys that close a cycle go first; everything else goes with its table. */
    List<Step> dropped() {
        List<Step> steps = new ArrayList<>();
        List<Table> tables = comparison.droppedTables();
        Map<QualifiedName, Set<Identifier>> cut = ForeignKeyCycles.cut(tables);
        for (Table table : tables) {
            QualifiedName name = table.name();
            List<Member> along = new ArrayList<>();
            for (Member member : Member.of(table)) {
                if (cut.getOrDefault(name, Set.of()).contains(member.name())) {
                    steps.add(members.drop(name, member, Sentences.removed(name, member)));
                } else {
                    along.add(member);
                }
            }
            steps.add(drop(table, along));
        }
        return steps;
    }

    private Step create(Table table, List<Member> inline) {
        String sentence = Sentences.added("table", table.name());
        Claims claims = Claims.NONE.providing(held(table, inline)).requiring(needs(comparison.to(), table, inline));
        return new Step(List.of(new DetectedChange(new CreateTable(table), sentence)), claims);
    }

    private Step drop(Table table, List<Member> along) {
        String sentence = Sentences.removed("table", table.name());
        Claims claims = Claims.NONE.removing(held(table, along)).releasing(needs(comparison.from(), table, along));
        return new Step(List.of(new DetectedChange(new DropTable(table.name()), sentence)), claims);
    }

    private static List<Resource> held(Table table, List<Member> members) {
        List<Resource> held = new ArrayList<>();
        held.add(Resource.table(table.name()));
        held.add(Resource.name(table.name()));
        members.forEach(member -> held.add(MemberSteps.name(table.name(), member.name())));
        return held;
    }

    private List<Resource> needs(Schema schema, Table table, List<Member> members) {
        List<Resource> needs =
                new ArrayList<>(dependencies.namespace(schema, table.name().schema()));
        table.columns().values().forEach(column -> needs.addAll(dependencies.of(table.name(), column)));
        members.forEach(member -> needs.addAll(dependencies.of(table.name(), member)));
        return needs;
    }

    /** Whether it refers to the table itself, by columns that only an index makes unique. */
    private static boolean awaitsOwnIndex(Table table, Member member) {
        ForeignKey key = member.foreignKey().orElse(null);
        if (key == null || !key.target().equals(table.name())) {
            return false;
        }
        Set<Identifier> columns = new TreeSet<>(key.targetColumns());
        return table.constraints().stream()
                .map(ConstraintMember::new)
                .noneMatch(other -> other.key().filter(columns::equals).isPresent());
    }
}
