/**
 * The only code that touches Hibernate: it boots the mappings without a connection and reads what they ask for.
 *
 * <p>These classes are loaded once for each scan beside the Hibernate that the user's class path holds, so they reach no
 * further than the JDK, Hibernate and what {@code dev.retort.scanner.mapping} and {@code schema} share with them. What
 * differs between versions of Hibernate is in {@link dev.retort.scanner.hibernate.MappingAccess} and nowhere else.
 */
package dev.retort.scanner.hibernate;
