/**
 * Where revisions come from: sources in a directory, whose headers are read without a compiler and which are compiled in
 * memory before they run, or classes on the class path.
 */
package dev.retort.runtime.directory;
