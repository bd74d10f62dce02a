package gridline.standalone.store;

import org.h2.mvstore.MVMap;

/**
 * Which fields of an index have ever held an array (数组字段标记), kept with the data: on those, two demands may be met
 * by two elements, and the index's order is not the order of documents.
 */
final class ArrayFields {

    private final MVMap<String, Long> marks;
    private final String index;
    private volatile long fields;

    ArrayFields(MVMap<String, Long> marks, String index) {
        this.marks = marks;
        this.index = index;
        Long kept = marks.get(index);
        this.fields = kept == null ? 0 : kept;
    }

    boolean contain(int field) {
        return (fields & 1L << field) != 0;
    }

    void note(int field) {
        if (!contain(field)) {
            fields |= 1L << field;
            marks.put(index, fields);
        }
    }
}
