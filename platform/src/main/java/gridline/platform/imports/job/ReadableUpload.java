package gridline.platform.imports.job;

import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportSettings;
import gridline.platform.imports.reading.TextEncoding;
import gridline.platform.imports.reading.UnusableListException;
import gridline.platform.imports.workbook.WorkbookLimits;
import gridline.platform.imports.workbook.WorkbookText;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 可读清单: an upload as text. CSV is read as it is; the first sheet of a workbook is written out as CSV once, into a file of
 * this process, so that everything behind it (lines, refusals, resuming) is the same for both and no sheet is ever held
 * in memory.
 */
final class ReadableUpload implements Closeable {

    private static final int SIGNATURE = 8;

    private final Supplier<InputStream> upload;
    private final TextEncoding encoding;
    private final @Nullable Path text;

    private ReadableUpload(Supplier<InputStream> upload, TextEncoding encoding, @Nullable Path text) {
        this.upload = upload;
        this.encoding = encoding;
        this.text = text;
    }

    /**
     * @param upload opens the file as it was handed in
     * @param alive told now and then while a workbook is being written out
     * @throws UnusableListException if it is neither CSV in a known encoding nor a workbook that can be read
     */
    static ReadableUpload of(Supplier<InputStream> upload, ImportSettings settings, Runnable alive) throws IOException {
        byte[] signature;
        try (InputStream in = upload.get()) {
            signature = in.readNBytes(SIGNATURE);
        }
        if (WorkbookText.isWorkbookOfOld(signature)) {
            throw new UnusableListException(List.of(Violation.of("import.workbook-old")));
        }
        if (WorkbookText.mayBeWorkbook(signature)) {
            return new ReadableUpload(upload, TextEncoding.UTF_8, written(upload, settings, alive));
        }
        try (InputStream in = upload.get()) {
            TextEncoding encoding = TextEncoding.detect(in)
                    .orElseThrow(() -> new UnusableListException(List.of(Violation.of("import.not-text"))));
            return new ReadableUpload(upload, encoding, null);
        }
    }

    private static Path written(Supplier<InputStream> upload, ImportSettings settings, Runnable alive)
            throws IOException {
        Path workbook = Files.createTempFile("gridline-list", ".xlsx");
        Path text = Files.createTempFile("gridline-list", ".csv");
        boolean complete = false;
        try {
            try (InputStream in = upload.get()) {
                Files.copy(in, workbook, StandardCopyOption.REPLACE_EXISTING);
            }
            WorkbookLimits limits = new WorkbookLimits(
                    settings.maxUnpacked().toBytes(), settings.maxSharedText().toBytes());
            WorkbookText.write(workbook, text, limits, alive);
            complete = true;
            return text;
        } finally {
            Files.deleteIfExists(workbook);
            if (!complete) {
                Files.deleteIfExists(text);
            }
        }
    }

    InputStream open() throws IOException {
        return text == null ? upload.get() : Files.newInputStream(text);
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** What it is, for showing. */
    String label() {
        return text == null ? encoding.label() : "XLSX";
    }

    /** A place in the text as one in the upload, for showing progress. */
    long scaled(long bytes, long uploadSize) {
        if (text == null) {
            return bytes;
        }
        try {
            long size = Math.max(1, Files.size(text));
            return Math.round((double) bytes / size * uploadSize);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        if (text != null) {
            Files.deleteIfExists(text);
        }
    }
}
