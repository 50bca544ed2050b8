package dev.retort.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command, {@code retort}. */
@Command(name = "retort", mixinStandardHelpOptions = true, version = "retort 0.1.0")
public final class Main implements Runnable {

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
