package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of prose with places that a program fills, between {@code <!-- NAME -->} and {@code <!-- end of NAME -->}.
 *
 * @param file the page
 */
record ReportFile(Path file) {

    /** Puts the text in its place and leaves the rest of the page as it is. */
    void fill(String name, String text) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- end of " + name + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no place " + begin);
        }
        Files.writeString(file, page.substring(0, from) + begin + "\n\n" + text + "\n" + page.substring(to));
    }
}
