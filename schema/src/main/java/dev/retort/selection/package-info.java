/**
 * Which objects of a schema take part in a comparison: include and exclude rules as values.
 *
 * <p>The same {@link dev.retort.selection.Selection} is applied to both sides, so that what it leaves out is neither created
 * nor dropped.
 */
package dev.retort.selection;
