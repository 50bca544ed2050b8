/** Compares two schemas and yields the operations that lead from one to the other, in an order in which they can run. */
package dev.retort.diff;
