package gridline.funnel.bulk.model;

/**
 * 作业计数.
 *
 * @param rows customers selected
 * @param waiting not yet looked at
 * @param done done, and not undone
 * @param refused refused, each with its reasons
 * @param undone done and undone again
 */
public record BulkCounts(long rows, long waiting, long done, long refused, long undone) {

    public static final BulkCounts NONE = new BulkCounts(0, 0, 0, 0, 0);
}
