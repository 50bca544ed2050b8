package dev.retort.cli;

import dev.retort.Retort;
import picocli.CommandLine.IVersionProvider;

/** What {@code retort --version} prints. */
final class ToolVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"retort " + Retort.version()};
    }
}
