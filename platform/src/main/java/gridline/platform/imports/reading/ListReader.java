package gridline.platform.imports.reading;

import gridline.platform.decision.Violation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 清单读取器: gives the rows of a CSV file one by one, each with what is wrong with it as text: a cell too many or too few,
 * wrong encoding, an oversized cell, a formula. Memory does not grow with the file.
 */
public final class ListReader {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int SHOWN_CHARACTERS = 200;

    private final RecordReader records;
    private final TextEncoding encoding;
    private final ReadingLimits limits;
    private final List<String> labels;
    private final List<Column> columns;
    private final Map<Column, Integer> places = new HashMap<>();
    private final List<Violation> unusable = new ArrayList<>();
    private final String[] fields;

    /**
     * Reads the header.
     *
     * @param chosen labels of the file by the name of the column they were said to mean; they go before what labels mean by themselves
     * @throws UnusableListException if there is no header
     */
    public ListReader(
            InputStream file,
            TextEncoding encoding,
            List<Column> columns,
            Map<String, String> chosen,
            ReadingLimits limits)
            throws IOException {
        this.records = new RecordReader(withoutMark(file), limits.recordBytes());
        this.encoding = encoding;
        this.limits = limits;
        this.columns = columns;
        this.labels = header(records.next());
        this.fields = labels.toArray(String[]::new);
        for (Column column : columns) {
            List<Integer> found = new ArrayList<>();
            for (int at = 0; at < labels.size(); at++) {
                if (means(labels.get(at), column, chosen)) {
                    found.add(at);
                    fields[at] = column.name();
                }
            }
            if (found.size() > 1) {
                unusable.add(Violation.of("import.column-twice", column.name()));
            } else if (found.size() == 1) {
                places.put(column, found.getFirst());
            } else if (column.required()) {
                unusable.add(Violation.of("import.column-missing", column.name())
                        .with("labels", String.join(" / ", column.labels())));
            }
        }
    }

    private static boolean means(String label, Column column, Map<String, String> chosen) {
        String said = chosen.get(column.name());
        return said == null ? column.isLabelled(label) && !chosen.containsValue(label) : said.equals(label);
    }

    /** @throws UnusableListException with every column that is missing or stands twice */
    public void requireColumns() {
        if (!unusable.isEmpty()) {
            throw new UnusableListException(unusable);
        }
    }

    /** Every column of this kind of list, and the label it is read from. */
    public List<ReadColumn> columns() {
        return columns.stream()
                .map(column -> new ReadColumn(
                        column.name(),
                        column.chineseLabel(),
                        column.required(),
                        places.containsKey(column) ? labels.get(places.get(column)) : null))
                .toList();
    }

    /** The header as it came. */
    public List<String> labels() {
        return labels;
    }

    /** Labels of the header that mean nothing to this kind of list; their cells are not read. */
    public List<String> ignoredLabels() {
        List<String> ignored = new ArrayList<>();
        for (int at = 0; at < labels.size(); at++) {
            if (!places.containsValue(at)) {
                ignored.add(labels.get(at));
            }
        }
        return ignored;
    }

    /** Bytes of the file read so far; for showing progress. */
    public long bytesRead() {
        return records.consumed();
    }

    /** The next row; null at the end of the file. */
    public @Nullable ListRow next() throws IOException {
        RawRecord raw = records.next();
        if (raw == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int at = 0; at < raw.cells().size(); at++) {
            cells.add(cell(raw.cells().get(at), at, violations));
        }
        violationOfForm(raw).ifPresent(form -> {
            violations.clear();
            violations.add(form);
        });
        return new ListRow(raw.line(), places, cells, violations);
    }

    private Optional<Violation> violationOfForm(RawRecord raw) {
        int expected = labels.size();
        int found = raw.cells().size();
        if (raw.defect() == RawRecord.Defect.TOO_LONG) {
            return Optional.of(Violation.of("import.row-too-long")
                    .with("bytes", raw.size())
                    .with("max", limits.recordBytes()));
        }
        if (raw.defect() == RawRecord.Defect.UNCLOSED_QUOTE) {
            return Optional.of(Violation.of("import.quote-unclosed"));
        }
        boolean onlyEmptyOnesMore = found > expected
                && raw.cells().subList(expected, found).stream().allMatch(cell -> cell.length == 0);
        if (found != expected && !onlyEmptyOnesMore) {
            return Optional.of(
                    Violation.of("import.cell-count").with("expected", expected).with("found", found));
        }
        return Optional.empty();
    }

    /** The text of a cell, cut if it is long; only a cell with nothing wrong is ever used for more than showing. */
    private String cell(byte[] bytes, int at, List<Violation> violations) {
        String field = at < fields.length ? fields[at] : Integer.toString(at + 1);
        Optional<String> decoded = encoding.isSurelyForeign(bytes) ? Optional.empty() : encoding.decode(bytes);
        String text = decoded.orElseGet(() -> encoding.decodeLeniently(bytes));
        if (decoded.isEmpty()) {
            violations.add(Violation.of("import.encoding", field).with("encoding", encoding.label()));
        }
        if (text.length() > limits.cellCharacters()) {
            violations.add(Violation.of("import.cell-too-long", field)
                    .with("characters", text.length())
                    .with("max", limits.cellCharacters()));
        }
        if (FormulaGuard.isFormula(text)) {
            violations.add(Violation.of("import.formula", field));
        }
        if (ListRow.stripped(text).chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of("import.control-character", field));
        }
        return text.length() > Math.max(SHOWN_CHARACTERS, limits.cellCharacters())
                ? text.substring(0, SHOWN_CHARACTERS) + "…"
                : text;
    }

    private List<String> header(@Nullable RawRecord raw) {
        if (raw == null) {
            throw new UnusableListException(List.of(Violation.of("import.empty")));
        }
        if (raw.defect() != null) {
            throw new UnusableListException(List.of(Violation.of("import.header-broken")));
        }
        return raw.cells().stream()
                .map(bytes -> ListRow.stripped(encoding.decodeLeniently(bytes)))
                .map(label -> label.length() > SHOWN_CHARACTERS ? label.substring(0, SHOWN_CHARACTERS) : label)
                .toList();
    }

    private static InputStream withoutMark(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(UTF_8_MARK.length);
        if (!Arrays.equals(in.readNBytes(UTF_8_MARK.length), UTF_8_MARK)) {
            in.reset();
        }
        return in;
    }
}
