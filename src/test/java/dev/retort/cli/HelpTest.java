package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    static List<String> commands() {
        return ScratchProject.bare("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysWhatItDoesAndListsItsOwnOptions(String command) {
        Outcome help = ScratchProject.bare(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: retort " + command)
                .contains(".\n")
                .doesNotContain("--config");
        assertThat(help.out().lines().skip(1).findFirst().orElseThrow()).matches("[A-Z][a-z]+ .*");
    }

    @Test
    void theOptionsOfEveryCommandAreListedOnce() {
        assertThat(ScratchProject.bare("--help").out())
                .contains("--config=FILE", "--name=DATABASE", "--url=JDBC-URL", "--quiet", "--verbose", "--version");
    }

    @Test
    void helpIsGivenWhateverElseIsMissing() {
        assertThat(ScratchProject.bare("merge", "-h").status()).isZero();
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(ScratchProject.bare("--version").out()).matches("retort \\S+\n");
    }
}
