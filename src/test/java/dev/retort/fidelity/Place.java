package dev.retort.fidelity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One object of a schema that a change can be made to, and the words for it.
 *
 * @param at the object in the notation of revisions: {@code job.email}
 * @param words what stands for {@code {word}} in the texts of a {@link Kind}; {@code {at}} is the object itself
 */
record Place(String at, Map<String, String> words) {

    private static final Pattern WORD = Pattern.compile("\\{([a-z_]+)}");

    static Place of(Object at) {
        return new Place(at.toString(), Map.of("at", at.toString()));
    }

    Place with(String word, Object text) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(word, text.toString());
        return new Place(at, more);
    }

    /** The texts with their words filled in; one that is a word alone makes as many texts as the word has lines. */
    List<String> fill(List<String> templates) {
        return templates.stream()
                .flatMap(template ->
                        WORD.matcher(template).matches() ? fill(template).lines() : Stream.of(fill(template)))
                .toList();
    }

    private String fill(String template) {
        return WORD.matcher(template).replaceAll(match -> Matcher.quoteReplacement(word(match.group(1), template)));
    }

    private String word(String word, String template) {
        String text = words.get(word);
        if (text == null) {
            throw new IllegalStateException("'" + template + "' asks for {" + word + "}, which " + at
                    + " does not have; it has " + words.keySet());
        }
        return text;
    }
}
