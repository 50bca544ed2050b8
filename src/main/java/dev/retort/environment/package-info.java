/** What a project says by classes of its own about comparing its schemas and writing its revisions. */
package dev.retort.environment;
