package gridline.platform.imports.workbook;

/**
 * 工作簿上限: what a workbook may unpack to; a small archive can hold a very large one.
 *
 * @param unpackedBytes most bytes of all its parts together
 * @param sharedTextBytes most bytes of its table of texts, which is held in memory
 */
public record WorkbookLimits(long unpackedBytes, long sharedTextBytes) {}
