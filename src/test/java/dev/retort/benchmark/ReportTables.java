package dev.retort.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes results as tables of Markdown: a row for each thing measured, a column for each size of model. */
final class ReportTables {

    /** A row: what stands in front, and what is said of one size. */
    private record Row(String head, Function<Results, String> cell) {}

    private ReportTables() {}

    /** What is promised, and what was found. */
    static String targets(SortedMap<Integer, Results> bySize) {
        return table(
                "| measured | promised |",
                List.of(
                        new Row(
                                "| cold `retort check` : cold `hbm2ddl validate` | < 1 |",
                                of -> coldRatio(of, ColdPrograms.CHECK, ColdPrograms.VALIDATE)),
                        new Row(
                                "| the same, on the project's own Hibernate | < 1 |",
                                of -> coldRatio(of, ColdPrograms.CHECK_OWN_HIBERNATE, ColdPrograms.VALIDATE)),
                        new Row(
                                "| introspection : bare JDBC, warm | ≤ 2 |",
                                of -> text("%.2f", of.warm().medianRatio(Phases.INTROSPECT, Phases.BARE))),
                        new Row(
                                "| introspection : bare JDBC, cold processes | ≤ 2 |",
                                of -> coldRatio(of, ColdPrograms.INTROSPECT, ColdPrograms.BARE)),
                        new Row(
                                "| share of diff in the whole check, warm | < 5% |",
                                of -> text("%.1f%%", 100 * of.shareOfDiff()))),
                bySize);
    }

    /** Wall time and peak memory of each cold program. */
    static String cold(SortedMap<Integer, Results> bySize) {
        return table("| program |", rows(ColdPrograms.NAMES, name -> of -> coldCost(of.cold(), name)), bySize);
    }

    /** The time of each step in a warm process. */
    static String warm(SortedMap<Integer, Results> bySize) {
        return table(
                "| step |",
                rows(Phases.NAMES, name -> of -> text("%.1f ms", of.warm().median(name))),
                bySize);
    }

    private static List<Row> rows(List<String> names, Function<String, Function<Results, String>> cell) {
        return names.stream()
                .map(name -> new Row("| " + name + " |", cell.apply(name)))
                .toList();
    }

    private static String coldRatio(Results of, String numerator, String denominator) {
        return text("%.2f", of.cold().seconds().medianRatio(numerator, denominator));
    }

    private static String coldCost(ColdComparison of, String name) {
        double megabytes = of.megabytes().median(name);
        String time = text("%.2f s", of.seconds().median(name));
        return megabytes == 0 ? time : time + text(", %.0f MB", megabytes);
    }

    private static String table(String head, List<Row> rows, SortedMap<Integer, Results> bySize) {
        String titles = bySize.keySet().stream()
                .map(size -> text(" %,d tables |", size))
                .collect(Collectors.joining());
        int texts = (int) head.chars().filter(letter -> letter == '|').count() - 1;
        String rule = "|" + " --- |".repeat(texts) + " ---: |".repeat(bySize.size());
        String body = rows.stream()
                .map(row -> row.head()
                        + bySize.values().stream()
                                .map(results -> " " + row.cell().apply(results) + " |")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return head + titles + "\n" + rule + "\n" + body + "\n";
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
