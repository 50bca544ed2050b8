package dev.retort.diff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a step does to resources. About each resource, steps run in this order: those that let go of it, those that take it
 * away, those that bring it, those that need it. A step that alters a resource both takes it away and brings it.
 *
 * @param releases what the objects dropped or altered by the step needed before
 * @param removes what is gone after the step
 * @param provides what is there after the step
 * @param requires what the objects created or altered by the step need from then on
 */
record Claims(Set<Resource> releases, Set<Resource> removes, Set<Resource> provides, Set<Resource> requires) {

    static final Claims NONE = new Claims(Set.of(), Set.of(), Set.of(), Set.of());

    Claims releasing(Collection<Resource> more) {
        return new Claims(union(releases, more), removes, provides, requires);
    }

    Claims removing(Collection<Resource> more) {
        return new Claims(releases, union(removes, more), provides, requires);
    }

    Claims providing(Collection<Resource> more) {
        return new Claims(releases, removes, union(provides, more), requires);
    }

    Claims requiring(Collection<Resource> more) {
        return new Claims(releases, removes, provides, union(requires, more));
    }

    private static Set<Resource> union(Set<Resource> some, Collection<Resource> more) {
        Set<Resource> union = new LinkedHashSet<>(some);
        union.addAll(more);
        return union;
    }
}
