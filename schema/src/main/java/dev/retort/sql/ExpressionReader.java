package dev.retort.sql;

import dev.retort.sql.Expression.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads scalar expressions by recursive descent, one method for each level of {@link Binding}.
 *
 * <p>It reads what checks, defaults and indexes are made of. What it does not know for certain, such as a subquery or a chain
 * of comparisons, it does not read at all.
 */
public final class ExpressionReader {

    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");
    private static final Map<String, Binding> ARITHMETIC = Map.of(
            "+", Binding.SUM,
            "-", Binding.SUM,
            "*", Binding.PRODUCT,
            "/", Binding.PRODUCT,
            "%", Binding.PRODUCT,
            "^", Binding.POWER);

    private final TokenCursor tokens;
    private final OperandReader operands;

    private ExpressionReader(TokenCursor tokens, Spelling spelling) {
        this.tokens = tokens;
        this.operands = new OperandReader(tokens, spelling, this::disjunction);
    }

    /** The expression that the text is, if it is one that can be read to its end. */
    public static Optional<Expression> read(String text, Spelling spelling) {
        TokenCursor tokens = new TokenCursor(Tokenizer.tokens(text));
        try {
            Expression expression = new ExpressionReader(tokens, spelling).disjunction();
            return tokens.atEnd() ? Optional.of(expression) : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private Expression disjunction() throws UnreadableException {
        List<Expression> conditions = new ArrayList<>();
        do {
            conditions.add(conjunction());
        } while (tokens.take("or"));
        return conditions.size() == 1 ? conditions.get(0) : new Expression.Junction(Binding.OR, conditions);
    }

    private Expression conjunction() throws UnreadableException {
        List<Expression> conditions = new ArrayList<>();
        do {
            conditions.add(negation());
        } while (tokens.take("and"));
        return conditions.size() == 1 ? conditions.get(0) : new Expression.Junction(Binding.AND, conditions);
    }

    private Expression negation() throws UnreadableException {
        return tokens.take("not") ? new Expression.Not(negation()) : test();
    }

    private Expression test() throws UnreadableException {
        Expression operand = comparison();
        while (true) {
            if (tokens.take("isnull")) {
                operand = new Expression.Is(operand, "null");
            } else if (tokens.take("notnull")) {
                operand = new Expression.Is(operand, "not null");
            } else if (tokens.take("is")) {
                operand = isTest(operand);
            } else {
                return operand;
            }
        }
    }

    private Expression isTest(Expression operand) throws UnreadableException {
        String not = tokens.take("not") ? "not " : "";
        if (tokens.take("distinct", "from")) {
            return new Expression.Binary(operand, "is " + not + "distinct from", comparison(), Binding.IS);
        }
        for (String test : List.of("null", "true", "false", "unknown")) {
            if (tokens.take(test)) {
                return new Expression.Is(operand, not + test);
            }
        }
        throw new UnreadableException();
    }

    private Expression comparison() throws UnreadableException {
        Expression left = predicate();
        Optional<String> operator = comparisonOperator();
        if (operator.isEmpty()) {
            return left;
        }
        Expression compared = compared(left, operator.get());
        if (comparisonOperator().isPresent()) {
            throw new UnreadableException();
        }
        return compared;
    }

    private Optional<String> comparisonOperator() {
        return tokens.takeOperator(COMPARISONS::contains).map(operator -> operator.equals("!=") ? "<>" : operator);
    }

    private Expression compared(Expression left, String operator) throws UnreadableException {
        for (String quantifier : List.of("any", "some", "all")) {
            if (tokens.take(quantifier)) {
                tokens.expect("(");
                Expression array = disjunction();
                tokens.expect(")");
                return new Expression.Quantified(left, operator, quantifier.equals("some") ? "any" : quantifier, array);
            }
        }
        return new Expression.Binary(left, operator, predicate(), Binding.COMPARISON);
    }

    private Expression predicate() throws UnreadableException {
        Expression operand = other();
        boolean negated = tokens.at("not");
        if (negated) {
            tokens.take("not");
        }
        Expression read = predicateOf(operand, negated);
        if (tokens.at("between") || tokens.at("in") || tokens.at("like") || tokens.at("ilike") || tokens.at("escape")) {
            throw new UnreadableException();
        }
        return read;
    }

    private Expression predicateOf(Expression operand, boolean negated) throws UnreadableException {
        if (tokens.take("between")) {
            if (tokens.at("symmetric") || tokens.at("asymmetric")) {
                throw new UnreadableException();
            }
            Expression low = other();
            tokens.expectWord("and");
            return new Expression.Between(operand, negated, low, other());
        }
        if (tokens.take("in")) {
            tokens.expect("(");
            List<Expression> values = operands.list(")");
            return new Expression.In(operand, negated, values);
        }
        for (String like : List.of("like", "ilike")) {
            if (tokens.take(like)) {
                return new Expression.Binary(operand, (negated ? "not " : "") + like, other(), Binding.PREDICATE);
            }
        }
        if (negated) {
            throw new UnreadableException();
        }
        return operand;
    }

    private Expression other() throws UnreadableException {
        Expression left = arithmetic(Binding.SUM);
        Optional<String> operator = otherOperator();
        while (operator.isPresent()) {
            left = new Expression.Binary(left, operator.get(), arithmetic(Binding.SUM), Binding.OTHER);
            operator = otherOperator();
        }
        return left;
    }

    private Optional<String> otherOperator() {
        return tokens.takeOperator(operator -> !COMPARISONS.contains(operator) && !ARITHMETIC.containsKey(operator));
    }

    /** Sums of products of powers, each of them read from the left. */
    private Expression arithmetic(Binding level) throws UnreadableException {
        if (level == Binding.AT_TIME_ZONE) {
            return atTimeZone();
        }
        Expression left = arithmetic(level.tighter());
        Optional<String> operator = tokens.takeOperator(each -> ARITHMETIC.get(each) == level);
        while (operator.isPresent()) {
            left = new Expression.Binary(left, operator.get(), arithmetic(level.tighter()), level);
            operator = tokens.takeOperator(each -> ARITHMETIC.get(each) == level);
        }
        return left;
    }

    private Expression atTimeZone() throws UnreadableException {
        Expression left = collation();
        while (tokens.take("at", "time", "zone")) {
            left = new Expression.Binary(left, "at time zone", collation(), Binding.AT_TIME_ZONE);
        }
        return left;
    }

    private Expression collation() throws UnreadableException {
        Expression left = sign();
        while (tokens.take("collate")) {
            left = new Expression.Binary(left, "collate", operands.name(), Binding.COLLATE);
        }
        return left;
    }

    /** A sign before a literal number is part of it. */
    private Expression sign() throws UnreadableException {
        Optional<String> sign = tokens.takeOperator(operator -> operator.equals("-") || operator.equals("+"));
        if (sign.isEmpty()) {
            return operands.read();
        }
        Expression operand = sign();
        boolean number = operand instanceof Atom atom
                && atom.is(Atom.Kind.NUMBER)
                && !atom.sql().startsWith("-")
                && sign.get().equals("-");
        return number
                ? new Atom(Atom.Kind.NUMBER, "-" + operand.sql().toLowerCase(Locale.ROOT))
                : new Expression.Sign(sign.get(), operand);
    }
}
