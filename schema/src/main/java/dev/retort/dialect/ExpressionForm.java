package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.SqlType;
import dev.retort.sql.Binding;
import dev.retort.sql.Expression;
import dev.retort.sql.ExpressionReader;
import dev.retort.sql.Spelling;
import dev.retort.sql.Token;
import dev.retort.sql.TokenText;
import dev.retort.sql.Tokenizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A database's textual canonical form of expressions: parentheses only where they are needed, key words and regular names in
 * lower case, names in quotes only where they must be, conversions as {@code cast(x as type)}. A text that cannot be read as
 * an expression for certain keeps its tokens.
 */
class ExpressionForm implements Spelling {

    /** Functions that the grammar reserves a word for, so that a catalog prints their names in quotes. */
    private static final Set<String> RESERVED_FUNCTIONS = Set.of("left", "right", "substring");

    private record Default(String expression, SqlType type) {}

    private final Notation notation;
    private final Set<String> reserved;
    /** A schema has a thousand columns of a dozen defaults. */
    private final Map<Default, String> defaults = new ConcurrentHashMap<>();

    /**
     * @param notation how names and types are written
     * @param reserved the words that are no column's name unless they are quoted
     */
    ExpressionForm(Notation notation, Set<String> reserved) {
        this.notation = notation;
        this.reserved = reserved;
    }

    /** The form of a condition or a generated column's value. */
    final String of(String expression, ColumnTypes columns) {
        return ExpressionReader.read(expression, this)
                .map(read -> simplified(read, columns).sql())
                .orElseGet(() -> tokens(expression));
    }

    /** The form of an index's key, which finds a row only for the very same expression. */
    final String ofKey(String expression, ColumnTypes columns) {
        return ExpressionReader.read(expression, this)
                .map(read -> key(read, columns).sql())
                .orElseGet(() -> tokens(expression));
    }

    /** The form of a default of a column of the canonical type given. */
    final String ofDefault(String expression, SqlType type) {
        return defaults.computeIfAbsent(new Default(expression, type), this::newDefault);
    }

    private String newDefault(Default unset) {
        return ExpressionReader.read(unset.expression(), this)
                .map(read -> assigned(simplified(read, ColumnTypes.UNKNOWN), unset.type())
                        .sql())
                .orElseGet(() -> tokens(unset.expression()));
    }

    /** A canonical expression with conditions and the values of IN lists in one order, as none of them means anything. */
    final String settled(String expression) {
        return ExpressionReader.read(expression, this)
                .map(read -> settled(read).sql())
                .orElse(expression);
    }

    private static Expression settled(Expression expression) {
        Expression settled = expression.map(ExpressionForm::settled);
        if (settled instanceof Expression.In in) {
            return new Expression.In(in.operand(), in.negated(), sorted(in.values()));
        }
        if (settled instanceof Expression.Junction junction) {
            List<Expression> conditions = sorted(junction.conditions());
            return conditions.size() == 1 ? conditions.get(0) : new Expression.Junction(junction.binding(), conditions);
        }
        return settled;
    }

    private static List<Expression> sorted(List<Expression> expressions) {
        return expressions.stream()
                .sorted(Comparator.comparing(Expression::sql))
                .distinct()
                .toList();
    }

    /** The expression without what its database adds or leaves out without changing the meaning. */
    Expression simplified(Expression expression, ColumnTypes columns) {
        Expression simple = withSimpleOperands(expression, columns);
        if (simple instanceof Expression.In in && in.values().size() == 1) {
            return new Expression.Binary(
                    in.operand(), in.negated() ? "<>" : "=", in.values().get(0), Binding.COMPARISON);
        }
        if (simple instanceof Expression.Case choice && isNull(choice.otherwise())) {
            return new Expression.Case(choice.operand(), choice.branches(), List.of());
        }
        return simple;
    }

    Expression withSimpleOperands(Expression expression, ColumnTypes columns) {
        return expression.map(operand -> simplified(operand, columns));
    }

    /** The key of an index without what leaves it the same expression. */
    Expression key(Expression expression, ColumnTypes columns) {
        return simplified(expression, columns);
    }

    /** A default without a conversion to the type of its column, which assigning it makes anyway. */
    Expression assigned(Expression expression, SqlType type) {
        return expression;
    }

    final Notation notation() {
        return notation;
    }

    private static boolean isNull(List<Expression> otherwise) {
        if (otherwise.isEmpty()) {
            return false;
        }
        Expression last = otherwise.get(0) instanceof Expression.Cast cast ? cast.operand() : otherwise.get(0);
        return last instanceof Expression.Atom atom && atom.sql().equals("null");
    }

    private String tokens(String expression) {
        return TokenText.join(Tokenizer.tokens(expression), token -> {
            if (token.kind() == Token.Kind.QUOTED_NAME) {
                return name(token.name(), true);
            }
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean caseless = token.kind() == Token.Kind.WORD && (reserved.contains(word) || isFolded(word));
            return caseless ? word : token.text();
        });
    }

    /** Whether the case of a word without quotes makes no difference. */
    private boolean isFolded(String word) {
        Names names = notation.names();
        return names.identifier(word, false).equals(names.identifier(word.toUpperCase(Locale.ROOT), false));
    }

    @Override
    public final String name(String written, boolean quoted) {
        return notation.name(notation.names().identifier(written, quoted));
    }

    @Override
    public final String function(String written, boolean quoted) {
        String word = written.toLowerCase(Locale.ROOT);
        if (!quoted && Identifier.isRegular(word)) {
            return word;
        }
        String spelled = name(written, quoted);
        boolean builtIn = RESERVED_FUNCTIONS.contains(word)
                && notation.names()
                        .identifier(written, quoted)
                        .equals(notation.names().identifier(word, false));
        return builtIn ? word : spelled;
    }

    @Override
    public final String type(String declaration) {
        return notation.types().name(notation.types().parse(declaration));
    }

    @Override
    public final boolean isReserved(String word) {
        return reserved.contains(word);
    }
}
