package dev.retort.dialect;

/** A database's textual canonical form of expressions. */
class ExpressionForm {

    String of(String expression) {
        return TokenText.join(Tokenizer.tokens(expression));
    }
}
