package dev.retort.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of prose with places that a program fills, between {@code <!-- NAME -->} and {@code <!-- end of NAME -->}.
 *
 * @param file the page
 * @param text what it says
 */
public record MarkedPage(Path file, String text) {

    /** The page as it stands in its file. */
    public static MarkedPage read(Path file) throws IOException {
        return new MarkedPage(file, Files.readString(file));
    }

    /** The page with the text in its place and the rest as it is. */
    public MarkedPage with(String name, String filling) {
        String begin = "<!-- " + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- end of " + name + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no place " + begin);
        }
        return new MarkedPage(file, text.substring(0, from) + begin + "\n\n" + filling + "\n" + text.substring(to));
    }

    public void write() throws IOException {
        Files.writeString(file, text);
    }
}
