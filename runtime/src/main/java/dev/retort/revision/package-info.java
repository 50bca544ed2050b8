/** The graph of revisions: ids, symbols, heads, and the steps that lead from one place to another. Pure; it reads nothing. */
package dev.retort.revision;
