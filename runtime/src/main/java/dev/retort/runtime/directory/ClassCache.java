package dev.retort.runtime.directory;

import java.util.Map;
import java.util.Optional;

/** Compiled classes by the content of what they were compiled from. */
interface ClassCache {

    /** Keeps nothing. */
    ClassCache NONE = new ClassCache() {
        @Override
        public Optional<Map<String, byte[]>> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, Map<String, byte[]> classes) {}
    };

    /** The classes kept under a key, by binary name. */
    Optional<Map<String, byte[]>> find(String key);

    /** Keeps classes if it can; whoever asks for them later can also do without. */
    void keep(String key, Map<String, byte[]> classes);
}
