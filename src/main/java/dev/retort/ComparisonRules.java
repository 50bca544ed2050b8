package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.dialect.Canonicalizer;
import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Drops;
import dev.retort.environment.Environments;
import dev.retort.operation.Operation;
import dev.retort.runtime.MigrationSettings;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import dev.retort.selection.ObjectKind;
import dev.retort.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What takes part in a comparison, and how closely it is looked at, as the configuration says. */
final class ComparisonRules {

    private final Configuration configuration;
    private final MigrationSettings settings;
    private final Environments environments;
    private final List<String> renames;
    private final RevisionInquiry inquiry;

    private ComparisonRules(
            Configuration configuration,
            MigrationSettings settings,
            Environments environments,
            List<String> renames,
            RevisionInquiry inquiry) {
        this.configuration = configuration;
        this.settings = settings;
        this.environments = environments;
        this.renames = renames;
        this.inquiry = inquiry;
    }

    /** @param settings names the tool's own tables, which take no part */
    ComparisonRules(Configuration configuration, MigrationSettings settings) {
        this(configuration, settings, Environments.of(configuration), List.of(), RevisionInquiry.NOBODY);
    }

    /** One of the two that are compared, with the renames that it tells of. */
    record Side(Source source, Schema schema, List<Operation> renames) {}

    /** The rules of one who is told of renames, as {@link RenameNotation} reads them, and asks about others. */
    ComparisonRules renaming(List<String> stated, RevisionInquiry asked) {
        return new ComparisonRules(configuration, settings, environments, stated, asked);
    }

    /** The same rules with somebody else to ask. */
    ComparisonRules asking(RevisionInquiry asked) {
        return renaming(renames, asked);
    }

    boolean asksNobody() {
        return inquiry == RevisionInquiry.NOBODY;
    }

    /** The rules of one who is told nothing, and asks nobody. */
    ComparisonRules quiet() {
        return renaming(List.of(), RevisionInquiry.NOBODY);
    }

    /** The include and exclude rules. */
    Selection selection(Identifier defaultSchema) {
        Selection selection =
                Selection.EVERYTHING.withDefaultSchema(defaultSchema).withOwn(settings.ownTables());
        for (ObjectKind kind : ObjectKind.values()) {
            selection = selection
                    .including(kind, configuration.include(kind.key()))
                    .excluding(kind, configuration.exclude(kind.key()));
        }
        return selection;
    }

    /** The named schemas that the configuration includes by name; one that holds a pattern names none. */
    Set<Identifier> namespaces() {
        Set<Identifier> names = new TreeSet<>();
        for (String name : configuration.include(ObjectKind.SCHEMA.key())) {
            if (!name.contains("*") && !name.contains("?")) {
                names.add(Identifier.of(name));
            }
        }
        return names;
    }

    /** What the configuration says of the schema of whatever names none; empty if it says nothing. */
    String defaultSchema() {
        return configuration.model().hibernate().getOrDefault("hibernate.default_schema", "");
    }

    /** Compares two schemas, in which everything takes part that the rules select. */
    Diff diff(Side from, Side to, Dialect dialect, Canonicalizer canonicalizer) {
        DiffOptions options = options(to.source());
        List<Operation> known = new ArrayList<>(to.renames());
        known.addAll(new RenameNotation(from.schema(), from.source(), to.schema(), to.source()).read(renames));
        Function<List<Operation>, Diff> comparison = stated ->
                environments.diff(from.schema(), to.schema(), dialect, canonicalizer, options.withRenames(stated));
        return new RenameTalk(inquiry, comparison, known).settled();
    }

    /** Only what entities no longer ask for can be put off: a running release may still ask for it. */
    private DiffOptions options(Source to) {
        String drops = to == Source.MODEL ? configuration.compareDrops() : "now";
        return new DiffOptions(
                        configuration.compareTypes(), configuration.compareDefaults(), configuration.compareComments())
                .withDrops(Drops.valueOf(drops.toUpperCase(Locale.ROOT)));
    }
}
