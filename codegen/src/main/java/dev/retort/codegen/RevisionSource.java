package dev.retort.codegen;

/**
 * The source of a revision, ready to be written into the revision directory.
 *
 * @param className the simple name of its class
 * @param fileName the name of its file
 * @param text the whole of the file, to be written in UTF-8
 */
public record RevisionSource(String className, String fileName, String text) {}
