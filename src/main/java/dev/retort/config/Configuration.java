package dev.retort.config;

import dev.retort.error.RetortException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * A configuration with one of its databases chosen. {@code docs/configuration.md} describes the keys.
 *
 * <p>Each method resolves its value when it is called, and throws a {@link RetortException} of kind USAGE that names the
 * key and the file if the value is missing, of another type, or refers to a variable that is not set.
 */
public final class Configuration {

    private static final List<String> TRANSACTIONS = List.of("revision", "all", "none");

    private final Path file;
    private final Settings settings;
    private final String database;
    private final String url;
    private final List<Configuration> others;

    private Configuration(Path file, Settings settings, String database, String url, List<Configuration> others) {
        this.file = file;
        this.settings = settings;
        this.database = database;
        this.url = url;
        this.others = List.copyOf(others);
    }

    /** Which configuration to read, and what to lay over it. */
    public static final class Request {

        private Path file = Path.of(ConfigurationFile.DEFAULT_NAME);
        private String database = "";
        private String url = "";
        private final Map<String, String> arguments = new LinkedHashMap<>();
        private Function<String, Optional<String>> environment = name -> Optional.ofNullable(System.getenv(name));

        private Request() {}

        /** The file; {@code retort.toml} in the working directory unless said otherwise. */
        public Request file(Path other) {
            file = other;
            return this;
        }

        /** The database of {@code [database.NAME]} whose keys override those above. */
        public Request database(String name) {
            database = name;
            return this;
        }

        /** A JDBC URL in place of the configured one. */
        public Request url(String other) {
            url = other;
            return this;
        }

        /** Values for {@code ${x.key}}. */
        public Request arguments(Map<String, String> values) {
            arguments.putAll(values);
            return this;
        }

        /** Where {@code ${NAME}} is looked up; the process's environment unless said otherwise. */
        public Request environment(Function<String, Optional<String>> lookup) {
            environment = lookup;
            return this;
        }

        /** Reads the file and checks its keys. */
        public Configuration read() {
            Path absolute = file.toAbsolutePath().normalize();
            ConfigurationFile toml = ConfigurationFile.read(absolute);
            Variables variables = new Variables(environment, Map.copyOf(arguments));
            List<Configuration> others = new ArrayList<>();
            SortedSet<String> names = toml.databaseNames();
            names.add("");
            names.remove(database);
            for (String name : names) {
                Settings settings = new Settings(absolute.toString(), toml.values(name), variables);
                if (settings.has("url") && settings.has("revisions")) {
                    others.add(new Configuration(absolute, settings, name, "", List.of()));
                }
            }
            Settings settings = new Settings(absolute.toString(), toml.values(database), variables);
            return new Configuration(absolute, settings, database, url, others);
        }
    }

    public static Request request() {
        return new Request();
    }

    /** The file that this was read from, absolute. */
    public Path file() {
        return file;
    }

    /** The same configuration with another JDBC URL. */
    public Configuration withUrl(String other) {
        return new Configuration(file, settings, database, other, others);
    }

    /** What {@code [database.NAME]} is chosen, empty for the one without a name. */
    public String database() {
        return database;
    }

    /** The same file with each other database that it has a URL and revisions for, the one without a name first. */
    public List<Configuration> otherDatabases() {
        return others;
    }

    /** The JDBC URL. */
    public String url() {
        return optionalUrl().orElseGet(() -> settings.required("url"));
    }

    /** The JDBC URL, if there is one. */
    public Optional<String> optionalUrl() {
        return url.isEmpty() ? settings.string("url") : Optional.of(url);
    }

    public Optional<String> user() {
        return settings.string("user");
    }

    public Optional<String> password() {
        return settings.string("password");
    }

    /** The revision directories, absolute: one or more. */
    public List<Path> revisionDirectories() {
        return settings.requiredStrings("revisions").stream().map(this::resolve).toList();
    }

    /** The Java package of the revisions in one of the {@linkplain #revisionDirectories revision directories}. */
    public String packageName(Path directory) {
        List<Path> directories = revisionDirectories();
        List<String> packages = settings.requiredStrings("package");
        if (packages.size() > 1 && packages.size() != directories.size()) {
            throw RetortException.usage("'package' in " + file + " lists " + packages.size()
                    + " packages, but 'revisions' lists " + directories.size()
                    + " directories. Name a package for each, or one for all.");
        }
        return packages.size() == 1 ? packages.get(0) : packages.get(directories.indexOf(directory));
    }

    /** The team's own FreeMarker template of a revision, absolute, if there is one. */
    public Optional<Path> template() {
        return settings.string("template").map(this::resolve);
    }

    /** The commands to run on each revision that is written, in order. */
    public List<PostWriteHook> postWriteHooks() {
        return settings.tables("post_write_hooks").stream()
                .map(hook -> new PostWriteHook(
                        hook.required("post_write_hooks.name"), hook.requiredStrings("post_write_hooks.command")))
                .toList();
    }

    public ModelSettings model() {
        return new ModelSettings(
                settings.strings("model.base"),
                settings.strings("model.packages"),
                settings.strings("model.classes"),
                settings.strings("model.mappings"),
                settings.string("model.persistence_unit").orElse(""),
                ClassPath.of(settings.strings("model.classpath"), file),
                settings.string("model.naming").orElse(""),
                settings.string("model.naming.physical").orElse(""),
                settings.string("model.naming.implicit").orElse(""),
                settings.below("model.hibernate"));
    }

    /** What of the model's class path exists, for drivers and for the code of revisions. */
    public ClassPath classpath() {
        return ClassPath.present(settings.strings("model.classpath"), file);
    }

    /** The globs of {@code [include]} for one kind of object: {@code schemas}, {@code tables}, … */
    public List<String> include(String kind) {
        return settings.strings("include." + kind);
    }

    /** The globs of {@code [exclude]} for one kind of object. */
    public List<String> exclude(String kind) {
        return settings.strings("exclude." + kind);
    }

    public boolean compareTypes() {
        return settings.flag("compare.types", true);
    }

    public boolean compareDefaults() {
        return settings.flag("compare.defaults", true);
    }

    public boolean compareComments() {
        return settings.flag("compare.comments", true);
    }

    /** What a transaction takes in: {@code revision}, {@code all} or {@code none}. */
    public String transaction() {
        String text = settings.string("run.transaction").orElse(TRANSACTIONS.get(0));
        if (!TRANSACTIONS.contains(text)) {
            throw RetortException.usage("'run.transaction' in " + file + " must be one of "
                    + String.join(", ", TRANSACTIONS) + ", but is '" + text + "'.");
        }
        return text;
    }

    /** How long a revision's statement waits for another session's lock; zero leaves it to the database. */
    public Duration tableLockTimeout() {
        return duration("run.lock_timeout");
    }

    /** How long a revision's statement may take; zero leaves it to the database. */
    public Duration statementTimeout() {
        return duration("run.statement_timeout");
    }

    private Duration duration(String key) {
        return settings.string(key)
                .map(text -> Durations.parse(text, "'" + key + "' in " + file))
                .orElse(Duration.ZERO);
    }

    /** When what the model lacks is dropped: {@code now}, {@code later} or {@code never}. */
    public String compareDrops() {
        String drops = settings.string("compare.drops").orElse("now");
        if (!Set.of("now", "later", "never").contains(drops)) {
            throw RetortException.usage("'compare.drops' in " + file + " is '" + drops
                    + "', which is none of \"now\", \"later\" and \"never\".");
        }
        return drops;
    }

    /** The version table's name, in the notation of {@code QualifiedName.of}. */
    public String versionTable() {
        String table = settings.string("version.table").orElse("retort_version");
        return settings.string("version.schema")
                .map(schema -> schema + "." + table)
                .orElse(table);
    }

    private Path resolve(String path) {
        return file.resolveSibling(path).normalize();
    }
}
