/** Runs revisions against a database: the graph, the version table, upgrade and downgrade, SQL scripts. */
package dev.retort.runtime;
