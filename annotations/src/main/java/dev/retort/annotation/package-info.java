/** What an entity may say to Retort. Retort reads it by its name: a project that runs no Retort needs nothing else of it. */
package dev.retort.annotation;
