package dev.retort.scanner;

/** Which package holds which class. */
final class Packages {

    private Packages() {}

    /** Whether the class lies in the package or below it. */
    static boolean contains(String packageName, String className) {
        return className.startsWith(packageName + ".");
    }
}
