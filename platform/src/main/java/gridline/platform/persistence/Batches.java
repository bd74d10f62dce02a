package gridline.platform.persistence;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Walks over a sorted list batch by batch, so that neither this process nor the store holds more than one of them. */
final class Batches implements Iterator<Document> {

    private final Function<@Nullable Document, List<Document>> following;
    private final int size;
    private Iterator<Document> current = List.<Document>of().iterator();
    private @Nullable Document last;
    private boolean ended;

    /**
     * @param following the next documents after the one given, or the first ones for null
     * @param size how many it yields at a time; fewer mean the end
     */
    Batches(int size, Function<@Nullable Document, List<Document>> following) {
        this.size = size;
        this.following = following;
    }

    @Override
    public boolean hasNext() {
        if (!current.hasNext() && !ended) {
            List<Document> batch = following.apply(last);
            ended = batch.size() < size;
            current = batch.iterator();
        }
        return current.hasNext();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Document next = current.next();
        last = next;
        return next;
    }
}
