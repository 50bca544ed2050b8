package dev.retort.cli;

import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Resumption;
import picocli.CommandLine.Option;

/** How the commands that run revisions go on with one that was broken off. */
final class ResumeOption {

    private static final String BEHIND_WHAT_RAN = "0";

    @Option(
            names = "--resume",
            arity = "0..1",
            paramLabel = "STATEMENT",
            fallbackValue = BEHIND_WHAT_RAN,
            description =
                    "Go on with a revision that is in the database in part, behind what has run of it; or at the statement"
                            + " of this number, if only you can tell. Write it as --resume or --resume=3.")
    private Integer statement;

    MigrationSettings over(MigrationSettings settings) {
        if (statement == null) {
            return settings;
        }
        return settings.withResumption(
                statement == Integer.parseInt(BEHIND_WHAT_RAN) ? Resumption.BEHIND_WHAT_RAN : Resumption.at(statement));
    }
}
