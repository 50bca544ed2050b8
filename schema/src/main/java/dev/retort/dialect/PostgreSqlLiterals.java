package dev.retort.dialect;

/** PostgreSQL's literals, with standard_conforming_strings on as it is since 9.1. */
final class PostgreSqlLiterals extends Literals {

    @Override
    String bytes(String digits) {
        return "'\\x" + digits + "'::bytea";
    }
}
