package gridline.platform.imports.reading;

/**
 * 读取上限: what one row may hold before it is refused instead of read.
 *
 * @param recordBytes most bytes of a row, 1,024 or more
 * @param cellCharacters most characters of a cell, 16 or more
 */
public record ReadingLimits(int recordBytes, int cellCharacters) {

    public static final ReadingLimits DEFAULT = new ReadingLimits(64 * 1024, 500);

    public ReadingLimits {
        if (recordBytes < 1024 || cellCharacters < 16) {
            throw new IllegalArgumentException("limits of a row are too small to hold any");
        }
    }
}
