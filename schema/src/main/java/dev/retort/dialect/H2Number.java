package dev.retort.dialect;

import dev.retort.schema.SqlType;
import dev.retort.sql.Expression.Atom;
import java.math.BigDecimal;
import java.util.Set;

/** Literal numbers that a column is compared with. H2 prints them with the digits of the type that it compares in. */
final class H2Number {

    private static final Set<String> APPROXIMATE = Set.of("real", "double precision");
    private static final Set<String> NUMERIC =
            Set.of("tinyint", "smallint", "integer", "bigint", "numeric", "real", "double precision", "decfloat");

    /** More zeros than this are easier to read as an exponent. */
    private static final int ZEROS = 18;

    private H2Number() {}

    static boolean isNumeric(SqlType type) {
        return type instanceof SqlType.BuiltIn builtIn && NUMERIC.contains(builtIn.name());
    }

    /** Whether a column of approximate numbers compares alike with the literal and with what H2 converts it to. */
    static boolean isSameEitherWay(Atom literal, SqlType target, SqlType column) {
        boolean approximate = column instanceof SqlType.BuiltIn builtIn && APPROXIMATE.contains(builtIn.name());
        if (!approximate || !isNumeric(target)) {
            return false;
        }
        try {
            BigDecimal exact = new BigDecimal(literal.sql());
            double nearest = exact.doubleValue();
            return Double.isFinite(nearest) && exact.compareTo(new BigDecimal(nearest)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The literal without zeros that mean nothing: 360.0 is 360. */
    static Atom of(Atom literal) {
        try {
            BigDecimal number = new BigDecimal(literal.sql()).stripTrailingZeros();
            boolean plain = Math.abs(number.scale()) <= ZEROS;
            return new Atom(Atom.Kind.NUMBER, plain ? number.toPlainString() : literal.sql());
        } catch (NumberFormatException e) {
            return literal;
        }
    }
}
