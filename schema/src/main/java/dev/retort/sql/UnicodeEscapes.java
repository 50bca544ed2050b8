package dev.retort.sql;

/** The escapes of {@code U&'...'} and {@code U&"..."}: a backslash and four hexadecimal digits, or a plus sign and six. */
final class UnicodeEscapes {

    private UnicodeEscapes() {}

    /** Whether the literal or name, in its quotes, is one that holds such escapes. */
    static boolean areIn(String quoted) {
        return quoted.regionMatches(true, 0, "U&", 0, 2);
    }

    /** The text with the escapes that it holds replaced; what is none stays. */
    static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int length = escape(text, i);
            if (length == 0) {
                decoded.append(text.charAt(i++));
            } else if (length == 2) {
                decoded.append('\\');
                i += 2;
            } else {
                String digits = text.substring(length == 8 ? i + 2 : i + 1, i + length);
                decoded.appendCodePoint(Integer.parseInt(digits, 16));
                i += length;
            }
        }
        return decoded.toString();
    }

    /** The length of the escape that begins here, 0 for none. */
    private static int escape(String text, int at) {
        if (text.charAt(at) != '\\' || at + 1 >= text.length()) {
            return 0;
        }
        if (text.charAt(at + 1) == '\\') {
            return 2;
        }
        boolean six = text.charAt(at + 1) == '+';
        int first = six ? at + 2 : at + 1;
        int length = six ? 8 : 5;
        boolean complete = at + length <= text.length()
                && text.substring(first, at + length).chars().allMatch(c -> Character.digit(c, 16) >= 0);
        boolean known =
                complete && Character.isValidCodePoint(Integer.parseInt(text.substring(first, at + length), 16));
        return known ? length : 0;
    }
}
