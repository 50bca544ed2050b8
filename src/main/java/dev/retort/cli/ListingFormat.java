package dev.retort.cli;

/** How a command prints a list. */
enum ListingFormat {
    TEXT,
    JSON
}
