package gridline.platform.imports.job;

import java.util.List;

/**
 * 被拒行: a row that was not stored, as it came, with every reason.
 *
 * @param line its first line in the file
 * @param cells as they came, long ones cut
 * @param reasons never empty
 */
public record RefusedRow(long line, List<String> cells, List<Reason> reasons) {}
