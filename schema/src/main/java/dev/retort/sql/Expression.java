package dev.retort.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A scalar expression of SQL as a tree. Its text has parentheses only where the grammar needs them, so that two texts which
 * differ in parentheses, white space and the case of key words alone make equal trees and one text.
 *
 * <p>Names and types are held as the dialect spells them.
 */
public sealed interface Expression {

    /** The expression as SQL. */
    String sql();

    /** How tightly its outermost operator binds. */
    Binding binding();

    /** The same expression over changed operands. */
    Expression map(UnaryOperator<Expression> change);

    /** This expression as an operand of one that binds as tightly as {@code least}, in parentheses if it binds less. */
    default String within(Binding least) {
        return binding().compareTo(least) < 0 ? "(" + sql() + ")" : sql();
    }

    private static List<Expression> map(List<Expression> operands, UnaryOperator<Expression> change) {
        return operands.stream().map(change).toList();
    }

    private static String list(List<Expression> operands) {
        return operands.stream().map(Expression::sql).collect(Collectors.joining(", "));
    }

    /**
     * What has no operands: a literal, a name, {@code null}, {@code current_timestamp}.
     *
     * @param kind which of them
     * @param sql its text
     */
    record Atom(Kind kind, String sql) implements Expression {

        /** The kinds of atoms. */
        public enum Kind {
            TEXT,
            NUMBER,
            NAME,
            CONSTANT
        }

        public boolean is(Kind other) {
            return kind == other;
        }

        @Override
        public Binding binding() {
            return sql.startsWith("-") ? Binding.SIGN : Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return this;
        }
    }

    /** A call of a function. */
    record Call(String function, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String sql() {
            return function + "(" + list(arguments) + ")";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Call(function, Expression.map(arguments, change));
        }
    }

    /** A field out of a date or time: EXTRACT. */
    record Extract(String field, Expression source) implements Expression {

        @Override
        public String sql() {
            return "extract(" + field + " from " + source.sql() + ")";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Extract(field, change.apply(source));
        }
    }

    /** A conversion, however it is written. */
    record Cast(Expression operand, String type) implements Expression {

        @Override
        public String sql() {
            return "cast(" + operand.sql() + " as " + type + ")";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Cast(change.apply(operand), type);
        }
    }

    /** A sign before an operand. */
    record Sign(String sign, Expression operand) implements Expression {

        @Override
        public String sql() {
            return sign + operand.within(Binding.ATOM);
        }

        @Override
        public Binding binding() {
            return Binding.SIGN;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Sign(sign, change.apply(operand));
        }
    }

    /** An operator between two operands, from {@code +} over {@code =} to {@code not like} and {@code at time zone}. */
    record Binary(Expression left, String operator, Expression right, Binding binding) implements Expression {

        @Override
        public String sql() {
            Binding leftmost = binding.associates() ? binding : binding.tighter();
            return left.within(leftmost) + " " + operator + " " + right.within(binding.tighter());
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Binary(change.apply(left), operator, change.apply(right), binding);
        }
    }

    /** Conditions joined by AND or by OR; none of them is joined by the same word. */
    record Junction(Binding binding, List<Expression> conditions) implements Expression {

        public Junction {
            List<Expression> flat = new ArrayList<>();
            for (Expression condition : conditions) {
                if (condition instanceof Junction inner && inner.binding() == binding) {
                    flat.addAll(inner.conditions());
                } else {
                    flat.add(condition);
                }
            }
            conditions = List.copyOf(flat);
        }

        @Override
        public String sql() {
            String word = binding == Binding.OR ? " or " : " and ";
            return conditions.stream()
                    .map(condition -> condition.within(binding.tighter()))
                    .collect(Collectors.joining(word));
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Junction(binding, Expression.map(conditions, change));
        }
    }

    /** A negated condition. */
    record Not(Expression condition) implements Expression {

        @Override
        public String sql() {
            return "not " + condition.within(Binding.ATOM);
        }

        @Override
        public Binding binding() {
            return Binding.NOT;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Not(change.apply(condition));
        }
    }

    /** A test such as {@code is null} or {@code is not true}. */
    record Is(Expression operand, String test) implements Expression {

        @Override
        public String sql() {
            return operand.within(Binding.IS.tighter()) + " is " + test;
        }

        @Override
        public Binding binding() {
            return Binding.IS;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Is(change.apply(operand), test);
        }
    }

    /** Membership in a list. */
    record In(Expression operand, boolean negated, List<Expression> values) implements Expression {

        public In {
            values = List.copyOf(values);
        }

        @Override
        public String sql() {
            return operand.within(Binding.PREDICATE.tighter()) + (negated ? " not in (" : " in (") + list(values) + ")";
        }

        @Override
        public Binding binding() {
            return Binding.PREDICATE;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new In(change.apply(operand), negated, Expression.map(values, change));
        }
    }

    /** A range: BETWEEN. */
    record Between(Expression operand, boolean negated, Expression low, Expression high) implements Expression {

        @Override
        public String sql() {
            Binding operands = Binding.PREDICATE.tighter();
            return operand.within(operands) + (negated ? " not between " : " between ") + low.within(operands) + " and "
                    + high.within(operands);
        }

        @Override
        public Binding binding() {
            return Binding.PREDICATE;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Between(change.apply(operand), negated, change.apply(low), change.apply(high));
        }
    }

    /** A comparison with ANY or ALL elements of an array. */
    record Quantified(Expression operand, String operator, String quantifier, Expression array) implements Expression {

        @Override
        public String sql() {
            return operand.within(Binding.COMPARISON.tighter()) + " " + operator + " " + quantifier + " (" + array.sql()
                    + ")";
        }

        @Override
        public Binding binding() {
            return Binding.COMPARISON;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Quantified(change.apply(operand), operator, quantifier, change.apply(array));
        }
    }

    /** An array of elements: ARRAY[...]. */
    record Elements(List<Expression> elements) implements Expression {

        public Elements {
            elements = List.copyOf(elements);
        }

        @Override
        public String sql() {
            return "array[" + list(elements) + "]";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Elements(Expression.map(elements, change));
        }
    }

    /** An element of an array. */
    record Subscript(Expression array, Expression index) implements Expression {

        @Override
        public String sql() {
            return array.within(Binding.ATOM) + "[" + index.sql() + "]";
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Subscript(change.apply(array), change.apply(index));
        }
    }

    /**
     * A CASE.
     *
     * @param operand what is compared, none or one
     * @param branches condition and result in turn
     * @param otherwise what ELSE gives, none or one
     */
    record Case(List<Expression> operand, List<Expression> branches, List<Expression> otherwise) implements Expression {

        public Case {
            operand = List.copyOf(operand);
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }

        /** What the branches and ELSE give. */
        public List<Expression> results() {
            List<Expression> results = new ArrayList<>();
            for (int i = 1; i < branches.size(); i += 2) {
                results.add(branches.get(i));
            }
            results.addAll(otherwise);
            return List.copyOf(results);
        }

        @Override
        public String sql() {
            StringBuilder sql = new StringBuilder("case");
            operand.forEach(each -> sql.append(' ').append(each.sql()));
            for (int i = 0; i < branches.size(); i += 2) {
                sql.append(" when ").append(branches.get(i).sql());
                sql.append(" then ").append(branches.get(i + 1).sql());
            }
            otherwise.forEach(each -> sql.append(" else ").append(each.sql()));
            return sql.append(" end").toString();
        }

        @Override
        public Binding binding() {
            return Binding.ATOM;
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Case(
                    Expression.map(operand, change),
                    Expression.map(branches, change),
                    Expression.map(otherwise, change));
        }
    }
}
