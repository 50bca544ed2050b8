package dev.retort.runtime;

/** What {@link Operations#createCompositeType} makes a type of: attributes and a comment; see {@link Definitions}. */
public sealed interface CompositeTypeElement permits AttributeDefinition, ObjectComment {}
