package dev.retort.runtime.directory;

/**
 * A stretch of a source.
 *
 * @param start where it begins, from 0
 * @param end where what stands behind it begins
 */
record Span(int start, int end) {

    boolean isEmpty() {
        return start == end;
    }

    String of(String source) {
        return source.substring(start, end);
    }
}
