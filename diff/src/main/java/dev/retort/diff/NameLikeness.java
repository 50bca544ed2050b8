package dev.retort.diff;

import dev.retort.schema.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How alike two names look to a person. */
final class NameLikeness {

    private NameLikeness() {}

    /** From 0 for nothing in common to 1 for the same but for case and underscores. */
    static double of(Identifier one, Identifier other) {
        String first = plain(one);
        String second = plain(other);
        if (first.equals(second)) {
            return 1;
        }
        int longer = Math.max(first.length(), second.length());
        double letters = 1 - (double) distance(first, second) / longer;
        boolean contains =
                Math.min(first.length(), second.length()) > 2 && (first.contains(second) || second.contains(first));
        return Math.max(Math.max(letters, words(one, other)), contains ? 0.8 : 0);
    }

    private static String plain(Identifier name) {
        return String.join("", split(name));
    }

    /** The share of words that both have. */
    private static double words(Identifier one, Identifier other) {
        Set<String> all = new TreeSet<>(split(one));
        Set<String> common = new TreeSet<>(all);
        common.retainAll(split(other));
        all.addAll(split(other));
        return (double) common.size() / all.size();
    }

    private static List<String> split(Identifier name) {
        return Arrays.stream(name.text().split("_|(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The letters to add, take away or exchange (Levenshtein). */
    private static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
