package dev.retort.runtime.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled classes by the content of what they were compiled from.
 *
 * <p>A file appears whole or not at all, and one that is damaged counts as missing: the cache can be deleted at any time.
 */
final class ClassCache {

    private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private final Optional<Path> directory;

    private ClassCache(Optional<Path> directory) {
        this.directory = directory;
    }

    static ClassCache none() {
        return new ClassCache(Optional.empty());
    }

    static ClassCache in(Path directory) {
        return new ClassCache(Optional.of(directory));
    }

    /** The classes kept under a key, by binary name. */
    Optional<Map<String, byte[]>> find(String key) {
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        Path file = file(directory.get(), key);
        try {
            return Optional.of(decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Cached classes in {} are not usable and will be compiled anew", file, e);
            return Optional.empty();
        }
    }

    void keep(String key, Map<String, byte[]> classes) {
        if (directory.isEmpty()) {
            return;
        }
        Path file = file(directory.get(), key);
        try {
            Files.createDirectories(directory.get());
            Path unfinished = Files.createTempFile(directory.get(), key, ".tmp");
            try {
                Files.write(unfinished, encode(classes));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.debug("Compiled classes cannot be kept in {}", file, e);
        }
    }

    private static Path file(Path directory, String key) {
        return directory.resolve(key + ".classes");
    }

    private static byte[] encode(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> decode(byte[] bytes) throws IOException {
        int length = bytes.length - CHECKSUM_BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes, length, CHECKSUM_BYTES).getLong() != checksum(bytes, length)) {
            throw new IOException("checksum does not match");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return classes;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
