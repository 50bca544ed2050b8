package dev.retort.runtime.directory;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class that the compiler writes, kept in memory. */
final class ClassObject extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassObject(String className) {
        super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }
}
