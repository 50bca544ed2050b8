package dev.retort.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process is to whoever meets its traces in a database. */
final class ThisProcess {

    private ThisProcess() {}

    /** The user of the operating system. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    /** The machine's name; empty if it has none. */
    static String host() {
        Optional<String> named = Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .findFirst();
        try {
            return named.isPresent() ? named.get() : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /** {@code process 4711 of user app on host build7}. */
    static String description() {
        String host = host().isEmpty() ? "" : " on host " + host();
        return "process " + ProcessHandle.current().pid() + " of user " + user() + host;
    }

    /** The version of Retort. */
    static String toolVersion() {
        try (InputStream text = ThisProcess.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
