package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.fixtures.document.MarkedPage;
import dev.retort.fixtures.models.EntityModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page says what the lines of Hibernate make of the models of the fixtures. {@code -Ddocs.update} writes what they do into
 * the page, for a person to review in the diff.
 */
class CompatibilityPageTest {

    private static final HibernateLines LINES = new HibernateLines(
            EntityModels.all(),
            List.of(
                    Dialects.of(new Server("H2", 2, 4, Server.Folding.UPPER)),
                    Dialects.of(new Server("PostgreSQL", 18, 1, Server.Folding.LOWER))));

    private static final Path PAGE = Path.of("").toAbsolutePath().resolveSibling("docs/compatibility.md");

    @Test
    void thePageSaysWhatALineMakesOtherwiseThanTheOneBeforeAndWhatItRefuses() throws IOException {
        MarkedPage page = MarkedPage.read(PAGE);
        MarkedPage measured = page.with("what changes", LINES.changes()).with("what is refused", LINES.refusals());

        if (System.getProperty("docs.update") != null) {
            measured.write();
        } else {
            assertThat(measured)
                    .as("%s, which -Ddocs.update rewrites if this is right", PAGE)
                    .isEqualTo(page);
        }
    }
}
