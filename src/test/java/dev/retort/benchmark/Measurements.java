package dev.retort.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers by what was measured. Where several things are measured in turn, the members of their series are neighbours. */
final class Measurements {

    private final Map<String, List<Double>> series = new LinkedHashMap<>();

    void add(String name, double value) {
        series.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        return median(series.get(name).stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * The median of the quotients of neighbours. What slows the machine for a while slows both, and so leaves the quotient
     * alone.
     */
    double medianRatio(String numerator, String denominator) {
        List<Double> above = series.get(numerator);
        List<Double> below = series.get(denominator);
        return median(IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToDouble(run -> above.get(run) / below.get(run))
                .toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
