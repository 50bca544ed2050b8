package dev.retort.cli;

import dev.retort.config.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads a length of time as the configuration writes it. */
final class DurationText implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return Durations.parse(text, "--lock-timeout");
    }
}
