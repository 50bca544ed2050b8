package dev.retort.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that each database does not take for a name unless they are quoted. */
final class ReservedWords {

    private ReservedWords() {}

    /**
     * The words of one list, in lower case.
     *
     * @param list the name of the resource {@code reserved/<list>.txt}: words between white space, and lines of remarks
     *     that begin with {@code #}
     */
    static Set<String> load(String list) {
        try (InputStream resource = ReservedWords.class.getResourceAsStream("reserved/" + list + ".txt")) {
            if (resource == null) {
                throw new IllegalStateException("the reserved words of " + list + " are missing from the class path");
            }
            Set<String> words = new TreeSet<>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.split("\\s+"))));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the reserved words of " + list, e);
        }
    }
}
