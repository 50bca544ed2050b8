package dev.retort.dialect;

/** PostgreSQL's advisory locks at session level ("Explicit Locking", 13.3.5). */
final class PostgreSqlAdvisoryLock {

    private PostgreSqlAdvisoryLock() {}

    static SessionLock of(long number) {
        return new SessionLock(
                SqlStatement.of("SELECT pg_try_advisory_lock(" + number + ")"),
                SqlStatement.of("SELECT pg_advisory_unlock(" + number + ")"),
                SqlStatement.of(holder(number)));
    }

    /** {@code pg_locks} shows a lock's number in two halves, with 1 in {@code objsubid}. */
    private static String holder(long number) {
        long high = number >>> Integer.SIZE;
        long low = number & 0xffff_ffffL;
        return "SELECT 'process ' || a.pid || coalesce(' (' || nullif(a.application_name, '') || ')', '')"
                + " || ' of user ' || a.usename || coalesce(' from ' || host(a.client_addr), '')"
                + " FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid"
                + " WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()"
                + " AND l.database = a.datid AND l.classid::bigint = " + high + " AND l.objid::bigint = " + low
                + " AND l.objsubid = 1";
    }
}
