package dev.retort.cli;

/** How a command prints its result. */
enum Format {
    TEXT,
    JSON,
    SQL
}
