package dev.retort.hint;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What goes and what comes of one kind, found by the letters of its name. */
final class Respelling<T extends Comparable<T>> {

    private final TreeMap<String, T> going = new TreeMap<>();
    private final TreeMap<String, T> coming = new TreeMap<>();

    void goes(String letters, T name) {
        going.put(letters, name);
    }

    void comes(String letters, T name) {
        coming.put(letters, name);
    }

    /** How many come, be they there under another spelling or not. */
    int coming() {
        return coming.size();
    }

    /** The letters of what comes and goes. */
    SortedSet<String> pairs() {
        TreeSet<String> pairs = new TreeSet<>(coming.keySet());
        pairs.retainAll(going.keySet());
        return pairs;
    }

    /** Both spellings of all that comes and goes. */
    Set<T> names() {
        Set<T> names = new TreeSet<>();
        for (String letters : pairs()) {
            names.add(going.get(letters));
            names.add(coming.get(letters));
        }
        return names;
    }

    /** The first pair: {@code 'job_log' for 'joblog'}. */
    String example() {
        String first = pairs().first();
        return "'" + going.get(first) + "' for '" + coming.get(first) + "'";
    }
}
