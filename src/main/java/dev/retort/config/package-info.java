/**
 * The configuration: {@code retort.toml} read, checked against the keys that there are, and handed out as typed values.
 *
 * <p>A value is resolved when it is asked for, so that a command that needs no password does not fail for want of one.
 */
package dev.retort.config;
