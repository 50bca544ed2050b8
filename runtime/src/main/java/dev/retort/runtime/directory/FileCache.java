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
 * Keeps compiled classes in a directory, a file for each source.
 *
 * <p>A file appears whole or not at all, and one that is damaged counts as missing: the cache can be deleted at any time.
 */
final class FileCache implements ClassCache {

    private static final Logger LOG = LoggerFactory.getLogger(FileCache.class);
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private final Path directory;

    FileCache(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Map<String, byte[]>> find(String key) {
        try {
            return Optional.of(decode(Files.readAllBytes(file(key))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Cached classes in {} are not usable and will be compiled anew", file(key), e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, Map<String, byte[]> classes) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, key, ".tmp");
            try {
                Files.write(unfinished, encode(classes));
                Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.debug("Compiled classes cannot be kept in {}", directory, e);
        }
    }

    private Path file(String key) {
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
