package dev.retort.fidelity;

import dev.retort.fixtures.document.MarkedPage;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of {@code docs/fidelity.md}.
 *
 * @param runs what was found on each product
 */
record FidelityPage(Map<Product, FidelityRun> runs) {

    private static final String NOT_THERE = "";

    /** The page with its tables as this run has them. */
    MarkedPage in(MarkedPage page) {
        return page.with("databases", databases()).with("kinds", kinds()).with("others", others());
    }

    /** The page with what a long run found, each product in a sentence of its own. */
    MarkedPage longRunIn(MarkedPage page, FidelityRun.Places places) {
        MarkedPage filled = page;
        for (Map.Entry<Product, FidelityRun> each : runs.entrySet()) {
            filled = filled.with(places + " on " + each.getKey(), longRun(each.getKey(), each.getValue()));
        }
        return filled;
    }

    private static String longRun(Product product, FidelityRun run) {
        String changes = String.format(
                Locale.ROOT,
                "%s: %,d changes in %,d databases, %,d of them found, %,d missed, %,d noisy, %,d not undone; %,d more were refused by\n",
                product,
                run.count(outcome -> true),
                run.outcomes().stream().map(Outcome::database).distinct().count(),
                run.count(Outcome::isFound),
                run.count(Outcome::isMissed),
                run.count(Outcome::isNoisy),
                run.count(outcome -> !outcome.isUndone()),
                run.outcomes().stream().filter(outcome -> !outcome.isMade()).count());
        String combinations = String.format(
                Locale.ROOT,
                "the database itself. %,d combinations of changes, %,d of them not undone.\n",
                run.combinations().size(),
                run.combinations().stream()
                        .filter(outcome -> !outcome.isUndone())
                        .count());
        return changes + combinations;
    }

    private String databases() {
        StringBuilder table = new StringBuilder("""
                | database | models | databases created | tables | columns | false differences |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        runs.forEach((product, run) -> table.append(row(
                product,
                run.silences().stream()
                        .map(silence -> silence.origin().modelName())
                        .distinct()
                        .count(),
                run.silences().size(),
                tables(run).count(),
                tables(run).mapToInt(each -> each.columns().size()).sum(),
                run.silences().stream()
                        .mapToInt(silence -> silence.falseDifferences().size())
                        .sum())));
        return table.toString();
    }

    private static Stream<Table> tables(FidelityRun run) {
        return run.silences().stream().flatMap(silence -> silence.schema().tables().values().stream());
    }

    private String kinds() {
        return Kinds.groups().stream().map(this::group).collect(Collectors.joining("\n")) + "\n" + sums();
    }

    private String group(Kinds.Group group) {
        StringBuilder table = new StringBuilder("""
                ### %s

                | change | found: PostgreSQL | missed | noisy | found: H2 | missed | noisy | |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                """.formatted(group.title()));
        for (Kind kind : group.kinds()) {
            table.append(row(
                    kind,
                    counts(Product.POSTGRESQL, kind),
                    counts(Product.H2, kind),
                    kind.isLeftAlone() ? "left alone: " + kind.leftAlone() : NOT_THERE));
        }
        return table.toString();
    }

    private String counts(Product product, Kind kind) {
        List<Outcome> outcomes = runs.get(product).of(kind);
        return outcomes.isEmpty()
                ? "| |"
                : outcomes.stream().filter(Outcome::isFound).count() + " | "
                        + outcomes.stream().filter(Outcome::isMissed).count() + " | "
                        + outcomes.stream().filter(Outcome::isNoisy).count();
    }

    private String sums() {
        StringBuilder table = new StringBuilder("""
                ### All of them

                | database | kinds | to be undone | to be left alone | changes made | found | missed | noisy | not undone |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        runs.forEach((product, run) -> {
            List<Kind> kinds =
                    Kinds.all().filter(kind -> !run.of(kind).isEmpty()).toList();
            table.append(row(
                    product,
                    kinds.size(),
                    kinds.stream().filter(kind -> !kind.isLeftAlone()).count(),
                    kinds.stream().filter(Kind::isLeftAlone).count(),
                    run.count(outcome -> true),
                    run.count(Outcome::isFound),
                    run.count(Outcome::isMissed),
                    run.count(Outcome::isNoisy),
                    run.count(outcome -> !outcome.isUndone())));
        });
        return table.toString();
    }

    private String others() {
        StringBuilder table = new StringBuilder("""
                | change | of the kind | Retort | liquibase-hibernate | `hbm2ddl update` | `hbm2ddl validate` |
                | --- | --- | --- | --- | --- | --- |
                """);
        List<Peers.Row> rows = Peers.rows();
        for (Peers.Row each : rows) {
            table.append(row(
                    each.change(),
                    each.kind(),
                    finds(isFound(each)),
                    finds(each.isFoundByLiquibase()),
                    finds(each.isFoundByUpdate()),
                    finds(each.isFoundByValidate())));
        }
        return table.append(row(
                        "**" + rows.size() + "**",
                        NOT_THERE,
                        rows.stream().filter(this::isFound).count(),
                        rows.stream().filter(Peers.Row::isFoundByLiquibase).count(),
                        rows.stream().filter(Peers.Row::isFoundByUpdate).count(),
                        rows.stream().filter(Peers.Row::isFoundByValidate).count()))
                .toString();
    }

    private boolean isFound(Peers.Row row) {
        List<Outcome> outcomes = Kinds.all()
                .filter(kind -> kind.name().equals(row.kind()))
                .flatMap(kind -> runs.get(Product.POSTGRESQL).of(kind).stream())
                .toList();
        return !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::isFound);
    }

    private static String finds(boolean found) {
        return found ? "found" : "–";
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
