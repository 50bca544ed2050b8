/** The front door: everything that Retort does, callable from Java. */
package dev.retort;
