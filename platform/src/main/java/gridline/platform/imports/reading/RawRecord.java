package gridline.platform.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 原始行: one record of a file, cut into cells but not yet decoded.
 *
 * @param line number of its first line in the file, from 1
 * @param cells bytes of the cells without the quotes around them; of an oversized record only its beginning
 * @param size bytes the record has in the file, its line end not counted
 * @param defect why it cannot be used, if so
 */
record RawRecord(
        long line, List<byte[]> cells, long size, @Nullable Defect defect) {

    enum Defect {
        /** longer than a record may be; only its beginning was kept */
        TOO_LONG,
        /** a quote is opened and not closed; the record was ended at its first line end */
        UNCLOSED_QUOTE
    }

    boolean isBlank() {
        return cells.size() == 1 && cells.getFirst().length == 0;
    }
}
