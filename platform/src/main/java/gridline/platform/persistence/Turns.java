package gridline.platform.persistence;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * 轮流: lets the writers of this process that decide on whatever is there come to a document one after the other. Side by side all
 * but one of them would read it, decide and write in vain. It only spares them that: what holds against every writer, of other
 * processes too, is the conditional update, and whoever waits too long goes ahead without a turn.
 */
final class Turns {

    /** Documents that share a turn wait for each other; of some dozens written at once few do. */
    private static final int STRIPES = 256;

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(5);

    private final ReentrantLock[] locks =
            IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

    <T> T take(String id, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
        boolean held = waitFor(lock);
        try {
            return work.get();
        } finally {
            if (held) {
                lock.unlock();
            }
        }
    }

    private static boolean waitFor(ReentrantLock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
