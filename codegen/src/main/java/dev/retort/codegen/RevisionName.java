package dev.retort.codegen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a revision's class: {@code R6a32f8fc32ca_add_new_field}. */
final class RevisionName {

    private static final int LONGEST_SLUG = 40;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private RevisionName() {}

    static String of(String id, String message) {
        String slug = slug(message);
        String start = "R" + id.replaceAll("[^A-Za-z0-9_]", "_");
        return slug.isEmpty() ? start : start + "_" + slug;
    }

    /** The words of the message's first line in ASCII, as many as fit; the first is cut if it alone is too long. */
    private static String slug(String message) {
        StringBuilder slug = new StringBuilder();
        Matcher words = WORD.matcher(plain(message.strip().lines().findFirst().orElse("")));
        while (words.find()) {
            String word = words.group();
            if (slug.isEmpty()) {
                slug.append(word, 0, Math.min(word.length(), LONGEST_SLUG));
            } else if (slug.length() + 1 + word.length() <= LONGEST_SLUG) {
                slug.append('_').append(word);
            } else {
                break;
            }
        }
        return slug.toString();
    }

    /** Lower case without accents: {@code Übersicht} is {@code ubersicht}. */
    private static String plain(String message) {
        return Normalizer.normalize(message, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
