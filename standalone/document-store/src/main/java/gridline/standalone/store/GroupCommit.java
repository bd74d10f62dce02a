package gridline.standalone.store;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes writes durable in groups (成组提交).
 *
 * <p>Writers work side by side under a shared lock. One committer takes the exclusive lock, so it never stores half a
 * write, commits, forces the file to disk and only then lets the answers go that have been waiting. While it does so the
 * next group gathers.
 */
final class GroupCommit implements AutoCloseable {

    private final MVStore store;
    private final Consumer<Throwable> onFailure;
    private final ReentrantReadWriteLock barrier = new ReentrantReadWriteLock();
    private final Map<String, Long> lastWrites = new ConcurrentHashMap<>();
    private final Thread committer;
    private long begun;
    private long durable;
    private boolean closed;
    private @Nullable Throwable failure;

    /** @param onFailure told once when the store can no longer be written; no write is acknowledged from then on */
    GroupCommit(MVStore store, Consumer<Throwable> onFailure) {
        this.store = store;
        this.onFailure = onFailure;
        this.committer = Thread.ofPlatform().name("store-committer").daemon().start(this::commitGroups);
    }

    /** Does the write and returns when it is durable. */
    <T> T write(String database, Supplier<T> work) {
        barrier.readLock().lock();
        long number;
        T result;
        try {
            number = begin(database);
            result = work.get();
        } finally {
            barrier.readLock().unlock();
        }
        awaitDurable(number);
        return result;
    }

    /** Does the read and returns when everything it can have seen is durable: no crash takes back what was shown. */
    <T> T read(String database, Supplier<T> work) {
        T result = work.get();
        awaitDurable(lastWrites.getOrDefault(database, 0L));
        return result;
    }

    /** Does something no write may be under way for, and nothing that needs an answer to be durable. */
    void alone(Runnable work) {
        barrier.writeLock().lock();
        try {
            work.run();
        } finally {
            barrier.writeLock().unlock();
        }
    }

    private synchronized long begin(String database) {
        begun++;
        lastWrites.put(database, begun);
        notifyAll();
        return begun;
    }

    private synchronized void awaitDurable(long number) {
        try {
            while (durable < number && failure == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoServerException("interrupted before the write was durable", e);
        }
        if (durable < number) {
            throw new MongoServerException("the store can no longer be written", failure);
        }
    }

    private void commitGroups() {
        try {
            while (awaitWork()) {
                long group = commit();
                store.sync();
                release(group);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
            onFailure.accept(e);
        }
    }

    private synchronized boolean awaitWork() {
        try {
            while (begun == durable && !closed) {
                wait();
            }
            return begun > durable;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long commit() {
        barrier.writeLock().lock();
        try {
            long group;
            synchronized (this) {
                group = begun;
            }
            store.commit();
            return group;
        } finally {
            barrier.writeLock().unlock();
        }
    }

    private synchronized void release(long group) {
        durable = group;
        notifyAll();
    }

    private synchronized void fail(Throwable cause) {
        failure = cause;
        notifyAll();
    }

    /** Commits what is left. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
