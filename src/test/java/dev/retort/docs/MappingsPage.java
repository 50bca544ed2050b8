package dev.retort.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code docs/mappings.md}: a section for each package of annotations and one for the settings. A section holds a table and,
 * behind the words {@code No part of a schema:}, a list of the annotations that do not come into it.
 *
 * @param lines the page
 */
record MappingsPage(List<String> lines) {

    private static final Path FILE = Path.of("").toAbsolutePath().getParent().resolve("docs/mappings.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String LEFT_OUT = "No part of a schema:";

    /**
     * A row of a table.
     *
     * @param subjects what it is about: annotations without their {@code @}, or settings
     * @param shownBy the classes and models that use them
     */
    record Row(List<String> subjects, List<String> shownBy) {

        @Override
        public String toString() {
            return String.join(", ", subjects);
        }
    }

    static MappingsPage read() throws IOException {
        return new MappingsPage(Files.readAllLines(FILE));
    }

    List<Row> rows(String section) {
        return section(section)
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("(?<!\\\\)\\|"))
                .map(cells -> new Row(codes(cells[1]), codes(cells[3])))
                .toList();
    }

    /** The annotations of the section that reach no schema. */
    Set<String> leftOut(String section) {
        Set<String> names = new TreeSet<>();
        section(section)
                .dropWhile(line -> !line.startsWith(LEFT_OUT))
                .takeWhile(line -> !line.isBlank())
                .forEach(line -> names.addAll(codes(line)));
        return names;
    }

    private Stream<String> section(String title) {
        return lines.stream()
                .dropWhile(line -> !line.equals("## " + title))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(found -> found.group(1))
                .map(text -> text.startsWith("@") ? text.substring(1) : text)
                .toList();
    }
}
