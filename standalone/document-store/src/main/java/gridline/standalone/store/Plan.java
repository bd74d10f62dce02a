package gridline.standalone.store;

import java.util.List;

/**
 * How a query is answered (查询计划): the parts are read one after the other.
 *
 * @param reverse whether the parts are read from their end
 * @param sorted whether documents come in the order asked for
 * @param repeats whether a document may come twice
 */
record Plan(List<Part> parts, boolean reverse, boolean sorted, boolean repeats) {

    /** Ranges of one index, sorted and disjoint. */
    record Part(OrderedIndex index, List<Interval> ranges) {}
}
