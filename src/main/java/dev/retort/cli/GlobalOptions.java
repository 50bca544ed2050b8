package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.config.Configuration;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before its name or behind it. */
final class GlobalOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "${env:RETORT_CONFIG:-retort.toml}",
            scope = ScopeType.INHERIT,
            description = "The configuration file; retort.toml, or $RETORT_CONFIG, unless given.")
    private Path config;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "DATABASE",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            description = "The [database.NAME] of the configuration to work on.")
    private String database;

    @Option(
            names = "-x",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "A value for $${x.KEY} in the configuration; may be repeated.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
            names = "--url",
            paramLabel = "JDBC-URL",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            description = "A JDBC URL in place of the configured one.")
    private String url;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results and errors, but no messages.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print more: details in listings, and the stack trace of an error.")
    private boolean verbose;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    Path config() {
        return config;
    }

    /** The URL given, empty for none. */
    String url() {
        return url;
    }

    Retort open() {
        return Retort.open(Configuration.request()
                .file(config)
                .database(database)
                .url(url)
                .arguments(arguments)
                .read());
    }
}
