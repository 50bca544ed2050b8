/** Runs what the documentation shows: every command in it, in order, and compares what is printed. */
package dev.retort.docs;
