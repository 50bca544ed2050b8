package dev.retort.codegen.source;

import java.util.ArrayList;
import java.util.List;

/** What a layout is made of: tokens, breaks between them that may become line breaks, and levels that hold both. */
sealed interface Doc {

    /** How many columns this takes if none of its breaks is taken. */
    int width();

    /**
     * A token.
     *
     * @param token the token
     */
    record Text(Token token) implements Doc {

        @Override
        public int width() {
            return token.text().length();
        }
    }

    /** A place for a line break. Each is itself alone, so that a layout can tell whether it took it. */
    final class Break implements Doc {

        private final boolean together;
        private final String flat;
        private final boolean limited;

        private Break(boolean together, String flat, boolean limited) {
            this.together = together;
            this.flat = flat;
            this.limited = limited;
        }

        /** A break that is taken as soon as its level is broken. */
        static Break together(String flat) {
            return new Break(true, flat, false);
        }

        /** A break that is taken only if what follows it does not fit, so that lines are filled. */
        static Break filling(String flat) {
            return new Break(false, flat, false);
        }

        /** A break before a call in a chain, which its level's column limit applies to. */
        static Break beforeCall(boolean together) {
            return new Break(together, "", true);
        }

        boolean isTogether() {
            return together;
        }

        String flat() {
            return flat;
        }

        boolean isLimited() {
            return limited;
        }

        @Override
        public int width() {
            return flat.length();
        }
    }

    /** Docs that belong together and are broken by one rule. */
    final class Level implements Doc {

        private final Style style;
        private final List<Doc> docs = new ArrayList<>();
        private int width;

        Level(Style style) {
            this.style = style;
        }

        void add(Doc doc) {
            docs.add(doc);
        }

        Style style() {
            return style;
        }

        List<Doc> docs() {
            return docs;
        }

        /** Whether neither this nor any level in it holds a token or a break. */
        boolean isEmpty() {
            return docs.stream().allMatch(doc -> doc instanceof Level level && level.isEmpty());
        }

        @Override
        public int width() {
            if (width == 0) {
                width = docs.stream().mapToInt(Doc::width).sum();
            }
            return width;
        }
    }
}
