package dev.retort.diff;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The steps by which constraints and indexes come and go. */
final class MemberSteps {

    private final Dependencies dependencies;

    MemberSteps(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    Step create(QualifiedName table, Member member, String sentence) {
        Claims claims = Claims.NONE.providing(held(table, member)).requiring(dependencies.of(table, member));
        return new Step(List.of(new DetectedChange(member.create(table), sentence)), claims);
    }

    Step drop(QualifiedName table, Member member, String sentence) {
        Claims claims = Claims.NONE.removing(held(table, member)).releasing(dependencies.of(table, member));
        if (member.hasIndex()) {
            claims = claims.removing(List.of(Resource.index(table, member.name())));
        }
        return new Step(List.of(new DetectedChange(member.drop(table), sentence)), claims);
    }

    static Resource name(QualifiedName table, Identifier name) {
        return Resource.name(table.withName(name));
    }

    private static List<Resource> held(QualifiedName table, Member member) {
        List<Resource> held = new ArrayList<>();
        held.add(name(table, member.name()));
        member.key().ifPresent(key -> held.add(Resource.key(table, key)));
        if (member.isPrimaryKey()) {
            held.add(Resource.primaryKey(table));
        }
        return held;
    }
}
