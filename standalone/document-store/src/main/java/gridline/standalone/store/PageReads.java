package gridline.standalone.store;

import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Reading pages while others commit (一致读取): no writer of the collection gets in between, and the pages of the version
 * read stay on disk until the reading is over. Without the latter their space may be written over after a few commits.
 */
record PageReads(MVStore store, Lock lock) {

    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            MVStore.TxCounter version = store.registerVersionUsage();
            try {
                return work.get();
            } finally {
                store.deregisterVersionUsage(version);
            }
        } finally {
            lock.unlock();
        }
    }
}
