package dev.retort.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of prose with places that a program fills, between {@code <!-- NAME -->} and {@code <!-- end of NAME -->}.
 *
 * @param file the page
 */
public record MarkedPage(Path file) {

    /** Puts the text in its place and leaves the rest of the page as it is. */
    public void fill(String name, String text) throws IOException {
        Files.writeString(file, with(name, text));
    }

    /** The page with the text in its place. */
    public String with(String name, String text) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- end of " + name + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no place " + begin);
        }
        return page.substring(0, from) + begin + "\n\n" + text + "\n" + page.substring(to);
    }
}
