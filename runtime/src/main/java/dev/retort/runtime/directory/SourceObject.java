package dev.retort.runtime.directory;

import javax.tools.SimpleJavaFileObject;

/** A source of the revision directory, as the compiler takes it. */
final class SourceObject extends SimpleJavaFileObject {

    private final SourceText source;

    SourceObject(SourceText source) {
        super(source.file().toUri(), Kind.SOURCE);
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
