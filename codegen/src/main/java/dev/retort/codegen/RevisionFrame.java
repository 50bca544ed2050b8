package dev.retort.codegen;

/** What stands around the operations of a revision: package, imports, header, class and methods. */
interface RevisionFrame {

    /** The whole source. */
    String fill(RevisionDraft draft, String className, RevisionBody body);
}
