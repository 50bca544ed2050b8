package dev.retort.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} prints: for a command, its own options; those that every command takes stand in {@code retort --help}. */
final class CommandHelp {

    private CommandHelp() {}

    static void arrange(CommandLine root) {
        root.getSubcommands().values().forEach(CommandHelp::ownOptionsAlone);
    }

    private static void ownOptionsAlone(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        List<OptionSpec> own =
                spec.options().stream().filter(option -> !option.inherited()).toList();
        command.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> help.optionListExcludingGroups(own));
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .footer("", "'retort --help' lists the options of every command.");
    }
}
