/** The one family of errors that Retort raises, each with the exit status that it ends a command with. */
package dev.retort.error;
