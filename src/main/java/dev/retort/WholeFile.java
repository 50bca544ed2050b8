package dev.retort;

import dev.retort.error.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: beside its place first, then moved into it. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a new file, with the directories that lead to it.
     *
     * @throws RetortException of kind USAGE if there is a file of this name, or it cannot be written
     */
    static void create(Path file, String text) {
        createDirectories(file.getParent());
        try {
            write(file, text);
        } catch (FileAlreadyExistsException e) {
            throw RetortException.usage(file + " exists already and is left as it is.", e);
        } catch (IOException e) {
            throw RetortException.usage("Cannot write " + file + ": " + e, e);
        }
    }

    /**
     * Writes a file in place of the one of this name.
     *
     * @throws RetortException of kind USAGE if it cannot be written; then the one that was there stays
     */
    static void replace(Path file, String text) {
        try {
            write(file.toRealPath(), text, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RetortException.usage("Cannot write " + file + ": " + e, e);
        }
    }

    private static void write(Path file, String text, CopyOption... options) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, file, options);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Takes back a file that was created. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw RetortException.usage("Cannot delete " + file + ": " + e, e);
        }
    }

    /** Creates a directory and those above it, where they are missing. */
    static void createDirectories(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw RetortException.usage("Cannot create the directory " + directory + ": " + e, e);
        }
    }
}
