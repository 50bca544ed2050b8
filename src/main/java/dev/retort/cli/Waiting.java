package dev.retort.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Tells a terminal, from the first second on, that work is going on. Nothing is shown where nobody watches. */
final class Waiting {

    private static final long PATIENCE_MILLIS = 1000;
    private static final int WIDTH = 80;

    /** A wait that nobody watches. */
    static final Waiting UNSEEN = new Waiting(new Thread(() -> {}));

    private final Thread watcher;

    private Waiting(Thread watcher) {
        this.watcher = watcher;
    }

    /** Begins to wait; closing ends it and clears the line. */
    static Waiting on(Console console, String what) {
        if (!console.isWatched()) {
            return UNSEEN;
        }
        Thread watcher = new Thread(() -> show(what), "retort-progress");
        watcher.setDaemon(true);
        watcher.start();
        return new Waiting(watcher);
    }

    /** Ends the wait. */
    void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(String what) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException done) {
            return;
        }
        PrintStream terminal = System.err;
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(-1)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException done) {
            // An interrupted thread would not wait until the line is clear.
            bar.close();
        }
    }
}
