/** The command line over {@code dev.retort.Retort}. */
package dev.retort.cli;
