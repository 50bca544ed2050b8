/**
 * SQL text that was written elsewhere, by a person, an entity or a catalog: its tokens, and its scalar expressions as trees.
 *
 * <p>What a name or a type in it means is a dialect's to say; this room knows the grammar alone.
 */
package dev.retort.sql;
