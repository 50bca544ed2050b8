package dev.retort.runtime.directory;

/** The first step of reading a Java source: every {@code \}{@code u0041} is the character that it names. */
final class UnicodeEscapes {

    private static final int DIGITS = 4;

    private UnicodeEscapes() {}

    static String translate(String source) {
        if (!source.contains("\\u")) {
            return source;
        }
        StringBuilder translated = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c != '\\' || at + 1 == source.length()) {
                translated.append(c);
                at++;
            } else if (source.charAt(at + 1) != 'u') {
                translated.append(c).append(source.charAt(at + 1));
                at += 2;
            } else {
                at = append(translated, source, at);
            }
        }
        return translated.toString();
    }

    /** Appends what the escape at {@code at} stands for, or the escape itself if it is none; answers the place behind. */
    private static int append(StringBuilder translated, String source, int at) {
        int digits = at + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
            digits++;
        }
        int end = Math.min(digits + DIGITS, source.length());
        String hexadecimal = source.substring(digits, end);
        if (hexadecimal.length() == DIGITS && hexadecimal.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            translated.append((char) Integer.parseInt(hexadecimal, 16));
            return end;
        }
        translated.append(source, at, digits);
        return digits;
    }
}
