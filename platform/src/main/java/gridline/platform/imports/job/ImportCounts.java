package gridline.platform.imports.job;

import gridline.platform.persistence.RowOutcome;

/**
 * 导入计数: what became of the rows read so far; of a dry run, what would. An import that was interrupted counts the rows it
 * finds already stored as unchanged.
 *
 * @param rows rows read, without the header and empty lines
 * @param created stored for the first time
 * @param updated there already, and changed
 * @param unchanged there already, saying the same
 * @param refused not stored
 */
public record ImportCounts(long rows, long created, long updated, long unchanged, long refused) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plus(RowOutcome.Kind outcome) {
        return switch (outcome) {
            case INSERTED -> new ImportCounts(rows + 1, created + 1, updated, unchanged, refused);
            case CHANGED -> new ImportCounts(rows + 1, created, updated + 1, unchanged, refused);
            case UNCHANGED -> new ImportCounts(rows + 1, created, updated, unchanged + 1, refused);
            case DUPLICATE, REFUSED -> new ImportCounts(rows + 1, created, updated, unchanged, refused + 1);
        };
    }
}
