package dev.retort.codegen;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of the kind that tempt a writer of source: everything that ends, begins or escapes something in Java. */
final class RandomTexts {

    private static final List<String> TEMPTATIONS = List.of(
            "*/",
            "/*",
            "\\u002a/",
            "\\u000a",
            "\\",
            "\\\\u0022",
            "\"",
            "\"\"\"",
            "\"); evil(); //",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\0",
            "\u001b[31m",
            "\u0085",
            "\u2028",
            "\u00a0",
            "$",
            "$T$S$L$W$$",
            "${x}",
            "<#if x>",
            "[=x]",
            "%s",
            "{0}",
            "{@code x}",
            "@author",
            "<b>",
            "&amp;",
            "'",
            "Straße",
            "\u0627\u0644",
            "\u202e",
            "\u200f",
            "\ufeff",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "e\u0301",
            " ",
            "a");

    private RandomTexts() {}

    /** Any text, the empty one too. */
    static Arbitrary<String> any() {
        Arbitrary<String> tempting =
                Arbitraries.of(TEMPTATIONS).list().ofMaxSize(12).map(parts -> String.join("", parts));
        Arbitrary<String> words = Arbitraries.of("one ", "two", "three, ", "\n")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(tempting, words, Arbitraries.strings().ofMaxLength(20));
    }

    /** Any text but a blank one. */
    static Arbitrary<String> notBlank() {
        return any().map(text -> text.isBlank() ? "x" + text : text);
    }
}
