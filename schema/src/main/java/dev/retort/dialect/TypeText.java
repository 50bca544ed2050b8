package dev.retort.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of one type that is no array, taken apart: {@code interval day(3) to second(2)} has the words
 * {@code interval day to second} and two groups of modifiers.
 *
 * @param words its words in lower case; a quoted or qualified name is one word as it is written
 * @param named whether the name is quoted or qualified, and so no key word
 * @param groups what stands in parentheses
 * @param withTimeZone whether WITH TIME ZONE follows
 */
record TypeText(List<String> words, boolean named, List<Modifiers> groups, boolean withTimeZone) {

    /**
     * One pair of parentheses.
     *
     * @param afterWords how many words stand before it
     * @param values what stands between its commas, as it is written
     */
    record Modifiers(int afterWords, List<String> values) {}

    String name() {
        return String.join(" ", words);
    }

    /** All modifiers in their order. */
    List<String> modifiers() {
        return groups.stream().flatMap(group -> group.values().stream()).toList();
    }

    /** The modifiers as numbers, {@code 10K} and {@code 10 CHARACTERS} among them; none if one is no number. */
    Optional<List<Integer>> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (String modifier : modifiers()) {
            Optional<Integer> number = number(modifier);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(List.copyOf(numbers));
    }

    private static Optional<Integer> number(String written) {
        String modifier = written.startsWith("- ") ? "-" + written.substring(2) : written;
        String digits = modifier.split(" ", 2)[0];
        String unit = modifier.substring(digits.length()).strip();
        long factor = switch (unit) {
            case "", "characters", "char", "octets", "byte" -> 1L;
            case "k" -> 1L << 10;
            case "m" -> 1L << 20;
            case "g" -> 1L << 30;
            default -> 0;
        };
        if (factor == 0 || !digits.matches("-?[0-9]{1,19}")) {
            return Optional.empty();
        }
        try {
            return Optional.of((int) Math.min(Math.multiplyExact(Long.parseLong(digits), factor), Integer.MAX_VALUE));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.of(Integer.MAX_VALUE);
        }
    }
}
