package dev.retort.selection;

import dev.retort.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern over the names of objects, such as {@code qrtz_*}, {@code audit.*} or {@code job.tmp_?}.
 *
 * <p>{@code *} stands for any characters, {@code ?} for one. Dots part it as they part a qualified name, and it is matched
 * from the object's own name outwards: {@code job.note} is the column {@code note} of the table {@code job} in any schema,
 * {@code note} that column of any table. A regular name is matched whatever the case of the pattern, a delimited one exactly.
 * A part in double quotes may hold a dot.
 */
public final class NamePattern {

    private final String text;
    private final List<Part> parts;

    private NamePattern(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** Reads a pattern as the configuration writes it. */
    public static NamePattern of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(Part.of(part.toString()));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(Part.of(part.toString()));
        return new NamePattern(text, List.copyOf(parts));
    }

    /**
     * Whether the pattern names the object.
     *
     * @param path for each step from the outermost schema to the object itself the names that it answers to
     */
    boolean matches(List<List<Identifier>> path) {
        int surplus = path.size() - parts.size();
        if (surplus < 0) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (path.get(surplus + i).stream().noneMatch(parts.get(i)::matches)) {
                return false;
            }
        }
        return true;
    }

    /** How many parts the pattern has: 2 for {@code job.note}. */
    int size() {
        return parts.size();
    }

    /** The patterns are equal if their texts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }

    private record Part(Pattern exact, Pattern anyCase) {

        static Part of(String glob) {
            StringBuilder regex = new StringBuilder();
            glob.codePoints()
                    .forEach(c -> regex.append(
                            switch (c) {
                                case '*' -> ".*";
                                case '?' -> ".";
                                default -> Pattern.quote(Character.toString(c));
                            }));
            return new Part(
                    Pattern.compile(regex.toString(), Pattern.DOTALL),
                    Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
        }

        boolean matches(Identifier name) {
            return (name.delimited() ? exact : anyCase).matcher(name.text()).matches();
        }
    }
}
