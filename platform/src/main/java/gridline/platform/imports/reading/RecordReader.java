package gridline.platform.imports.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 逐行读取: cuts a stream of bytes into records after RFC 4180, in constant memory, whatever the file holds. A record beyond the
 * limit is read over and reported with its beginning. A quote that is never closed costs its own line only: reading goes
 * on at the next one. CSV libraries give up a file at the first of these; a list of thousands of rows must not be.
 */
final class RecordReader {

    private enum Where {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int bufferAt;
    private int bufferEnd;
    /** Bytes to be read again after an unclosed quote; never more than the limit. */
    private byte[] again = new byte[0];

    private int againAt;
    private final byte[] record;
    private long line = 1;
    private long consumed;

    /** @param limit most bytes of one record that are kept */
    RecordReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.record = new byte[limit];
    }

    /** Bytes of the file that are behind us; for showing progress. */
    long consumed() {
        return consumed;
    }

    /** The next record that is not an empty line; null at the end of the file. */
    @Nullable
    RawRecord next() throws IOException {
        RawRecord next;
        do {
            next = read();
        } while (next != null && next.isBlank());
        return next;
    }

    private @Nullable RawRecord read() throws IOException {
        long firstLine = line;
        long size = 0;
        int firstLineEnd = -1;
        Where where = Where.CELL_START;
        int b = readByte();
        if (b == -1) {
            return null;
        }
        for (; b != -1; b = readByte()) {
            if (b == '\n') {
                line++;
                if (where != Where.QUOTED || size > limit) {
                    break;
                }
                firstLineEnd = firstLineEnd < 0 ? (int) size : firstLineEnd;
            }
            if (size < limit) {
                record[(int) size] = (byte) b;
            }
            size++;
            where = after(where, b);
            if (size > limit && firstLineEnd >= 0) {
                break;
            }
        }
        boolean tooLong = size > limit;
        boolean open = b == -1 && where == Where.QUOTED;
        if (firstLineEnd >= 0 && (tooLong || open)) {
            readAgain(firstLineEnd + 1, (int) Math.min(size, limit), tooLong ? b : -1);
            line = firstLine + 1;
            return new RawRecord(firstLine, cells(firstLineEnd), firstLineEnd, RawRecord.Defect.UNCLOSED_QUOTE);
        }
        RawRecord.Defect defect = tooLong ? RawRecord.Defect.TOO_LONG : open ? RawRecord.Defect.UNCLOSED_QUOTE : null;
        return new RawRecord(firstLine, cells((int) Math.min(size, limit)), size, defect);
    }

    private static Where after(Where where, int b) {
        return switch (where) {
            case CELL_START -> b == '"' ? Where.QUOTED : b == ',' ? Where.CELL_START : Where.PLAIN;
            case PLAIN -> b == ',' ? Where.CELL_START : Where.PLAIN;
            case QUOTED -> b == '"' ? Where.AFTER_QUOTE : Where.QUOTED;
            case AFTER_QUOTE -> b == '"' ? Where.QUOTED : b == ',' ? Where.CELL_START : Where.PLAIN;
        };
    }

    private List<byte[]> cells(int length) {
        int end = length > 0 && record[length - 1] == '\r' ? length - 1 : length;
        List<byte[]> cells = new ArrayList<>();
        byte[] cell = new byte[end];
        int cellLength = 0;
        Where where = Where.CELL_START;
        for (int at = 0; at < end; at++) {
            byte b = record[at];
            Where next = after(where, b);
            boolean separator = b == ',' && where != Where.QUOTED;
            boolean openingOrClosingQuote = b == '"' && (where == Where.CELL_START || where == Where.QUOTED);
            if (separator) {
                cells.add(Arrays.copyOf(cell, cellLength));
                cellLength = 0;
            } else if (!openingOrClosingQuote) {
                cell[cellLength++] = b;
            }
            where = next;
        }
        cells.add(Arrays.copyOf(cell, cellLength));
        return cells;
    }

    /** @param unkept the byte after the kept ones, or -1 if all are kept */
    private void readAgain(int from, int to, int unkept) {
        int left = again.length - againAt;
        ByteArrayOutputStream longer = new ByteArrayOutputStream(to - from + 1 + left);
        longer.write(record, from, to - from);
        if (unkept != -1) {
            longer.write(unkept);
        }
        consumed -= longer.size();
        longer.write(again, againAt, left);
        again = longer.toByteArray();
        againAt = 0;
    }

    private int readByte() throws IOException {
        int b;
        if (againAt < again.length) {
            b = again[againAt++] & 0xFF;
        } else {
            if (bufferAt == bufferEnd) {
                bufferEnd = in.read(buffer);
                bufferAt = 0;
                if (bufferEnd <= 0) {
                    bufferEnd = 0;
                    return -1;
                }
            }
            b = buffer[bufferAt++] & 0xFF;
        }
        consumed++;
        return b;
    }
}
