package dev.retort.sql;

/** A text that is no expression, or none that can be read for certain; it never leaves this room. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;
}
