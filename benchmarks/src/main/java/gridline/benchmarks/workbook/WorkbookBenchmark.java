package gridline.benchmarks.workbook;

import gridline.platform.imports.workbook.WorkbookLimits;
import gridline.platform.imports.workbook.WorkbookText;
import gridline.platform.web.Sheets;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Workbooks written and read row by row (工作簿基准). What counts is that a heap of 64 MB is enough for any number of rows, run it
 * with {@code -Xmx64m}, and that rows a second do not fall as the list grows.
 */
public final class WorkbookBenchmark {

    private static final WorkbookLimits LIMITS = new WorkbookLimits(4L << 30, 16 << 20);

    private WorkbookBenchmark() {}

    /** @param args numbers of rows, default 100000 and 1000000 */
    public static void main(String[] args) throws IOException {
        int[] sizes = args.length == 0
                ? new int[] {100_000, 1_000_000}
                : List.of(args).stream().mapToInt(Integer::parseInt).toArray();
        for (int rows : sizes) {
            Path workbook = Files.createTempFile("bench", ".xlsx");
            Path text = Files.createTempFile("bench", ".csv");
            try {
                long start = System.nanoTime();
                write(workbook, rows);
                long written = System.nanoTime();
                WorkbookText.write(workbook, text, LIMITS, () -> {});
                long read = System.nanoTime();
                System.out.printf(
                        "%,d rows, %,d bytes: written %,.0f rows/s, read %,.0f rows/s, heap at most %,d MB%n",
                        rows,
                        Files.size(workbook),
                        rows / ((written - start) / 1e9),
                        rows / ((read - written) / 1e9),
                        Runtime.getRuntime().maxMemory() >> 20);
            } finally {
                Files.deleteIfExists(workbook);
                Files.deleteIfExists(text);
            }
        }
    }

    private static void write(Path workbook, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook));
                Sheets sheets = new Sheets(out, "communities")) {
            sheets.row(List.of("小区编码", "名称", "地址", "户数", "状态", "截至日期"));
            for (int row = 0; row < rows; row++) {
                sheets.row(List.of(
                        "13%010d".formatted(row),
                        "小区 " + row,
                        "长安区建北街道 " + row + " 号",
                        200 + row % 3_000,
                        "OPEN",
                        "2026-11-01"));
            }
        }
    }
}
