/**
 * The benchmark behind {@code docs/benchmarks.md}: what each step of Retort costs, and how long a cold {@code retort check}
 * takes beside Hibernate's own {@code hbm2ddl validate} of the same entities.
 *
 * <p>Nothing here is a test. {@link dev.retort.benchmark.Benchmark} is a program, which the profile {@code benchmark} runs.
 */
package dev.retort.benchmark;
