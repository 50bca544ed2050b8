/** What a revision is made of: the annotation, the interface that it implements and the operations that it is handed. */
package dev.retort.revision;
