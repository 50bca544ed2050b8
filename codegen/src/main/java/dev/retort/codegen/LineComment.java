package dev.retort.codegen;

import dev.retort.codegen.source.JavaText;
import java.util.ArrayList;
import java.util.List;

/** Lines behind {@code //}, cut at spaces where the formatter would cut them. */
final class LineComment {

    private static final String BEGINNING = "//";

    private final int width;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param width the longest line, in UTF-16 units
     */
    LineComment(int width) {
        this.width = width;
    }

    /** Adds a text, on as many lines as it takes; one that takes several is not indented. */
    void add(String text) {
        String line = (BEGINNING + " " + JavaText.comment(text)).stripTrailing();
        if (line.length() > width) {
            line = BEGINNING + " " + line.substring(BEGINNING.length()).strip();
        }
        for (int end = end(line); end > 0; end = end(line)) {
            lines.add(line.substring(0, end).stripTrailing());
            line = BEGINNING + " " + line.substring(end).strip();
        }
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Where the line is cut; 0 if it fits, or has no space to cut it at. */
    private int end(String line) {
        int end = line.length() <= width ? 0 : line.lastIndexOf(' ', width);
        return end <= BEGINNING.length() ? 0 : end;
    }
}
