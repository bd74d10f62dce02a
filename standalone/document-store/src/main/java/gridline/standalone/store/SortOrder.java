package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The order of an index, for documents that come from elsewhere (排序). An array stands for its smallest element when
 * ascending and for its largest when descending. The wire library's own comparator is not an order: arrays break it.
 */
final class SortOrder {

    private static final int KEPT_BEYOND = 100;
    private static final Comparator<Sorted> BY_KEY = (a, b) -> Arrays.compareUnsigned(a.key, b.key);

    private final Document fields;

    private record Sorted(byte[] key, Found found) {}

    SortOrder(Document fields) {
        this.fields = fields;
    }

    /**
     * Sorts; equal documents keep their order.
     *
     * @param wanted how many of the first documents are wanted, 0 for all; the others are dropped on the way
     */
    Iterator<Found> sort(Iterator<Found> documents, long wanted) {
        List<Sorted> kept = new ArrayList<>();
        while (documents.hasNext()) {
            Found found = documents.next();
            kept.add(new Sorted(key(found.judged()), found));
            if (wanted > 0 && kept.size() >= 2 * wanted + KEPT_BEYOND) {
                kept.sort(BY_KEY);
                kept.subList((int) wanted, kept.size()).clear();
            }
        }
        kept.sort(BY_KEY);
        return kept.stream().map(Sorted::found).iterator();
    }

    private byte[] key(Document document) {
        byte[] key = Bytes.NONE;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            boolean ascending = ((Number) field.getValue()).intValue() > 0;
            byte[] first = encodings(document, field.getKey(), ascending).stream()
                    .min(Arrays::compareUnsigned)
                    .orElseThrow();
            key = Bytes.join(key, first);
        }
        return key;
    }

    /** The encodings of a field's value: one, or one per element of an array. */
    static List<byte[]> encodings(Document document, String path, boolean ascending) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        List<byte[]> encodings = new ArrayList<>();
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                encodings.add(KeyEncoder.encode(element));
            }
            if (encodings.isEmpty()) {
                encodings.add(new byte[] {KeyEncoder.EMPTY_ARRAY});
            }
        } else {
            encodings.add(KeyEncoder.encode(value));
        }
        return ascending ? encodings : encodings.stream().map(Bytes::turned).toList();
    }
}
