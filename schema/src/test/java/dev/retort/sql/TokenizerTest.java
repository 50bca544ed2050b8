package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a=-1                     | a = - 1
            a<=b                     | a <= b
            a@-b                     | a @- b
            a--b                     | a
            a-- b                    | a
            a/* /* b */ c */d        | a d
            a::text[]                | a :: text [ ]
            'it''s' "a""b"           | 'it''s' "a""b"
            E'\\'' x                  | E'\\'' x
            e'a' X'00' b'1' N'n'     | e'a' X'00' b'1' N'n'
            U&'\\0041' u&"b"          | U&'\\0041' u&"b"
            $$a'b$$ $x$ $$ $x$       | $$a'b$$ $x$ $$ $x$
            1.5e-3+.5                | 1.5e-3 + .5
            a$b _c                   | a$b _c
            data?&x                  | data ? & x
            """)
    void cutsTextAsADatabaseDoes(String text, String tokens) {
        assertThat(String.join(
                        " ", Tokenizer.tokens(text).stream().map(Token::text).toList()))
                .isEqualTo(tokens);
    }

    @Test
    void tellsNamesFromLiterals() {
        List<Token> tokens = Tokenizer.tokens("\"a\"\"b\" 'c' u&\"stra\\00dfe\" \"");

        assertThat(tokens)
                .extracting(Token::kind)
                .containsExactly(
                        Token.Kind.QUOTED_NAME, Token.Kind.STRING, Token.Kind.QUOTED_NAME, Token.Kind.QUOTED_NAME);
        assertThat(tokens).extracting(Token::name).containsExactly("a\"b", "'c'", "straße", "\"");
    }

    @Property(seed = "2026")
    void everyTokenStandsWhereItSays(
            @ForAll
                    @Chars({'a', '1', '\'', '"', '$', '-', '/', '*', '\\', '\n', ' ', '.', '?', '(', 'U', '&', 'E'})
                    @StringLength(max = 12)
                    String text) {
        int end = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
