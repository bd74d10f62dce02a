package gridline.platform.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * 文字编码: the two encodings lists come in. Excel on a Chinese Windows writes GB18030, everything newer UTF-8.
 * In both, commas, quotes and line ends are bytes of their own, so a file can be cut into cells before it is decoded.
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    GB18030(Charset.forName("GB18030"));

    private static final int VOTES = 10_000;
    private static final int LINE_LIMIT = 4096;
    /** Fewer characters may be valid in both encodings by accident. */
    private static final int SURE_CHARACTERS = 3;

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /** Name as in HTTP headers. */
    public String label() {
        return charset.name();
    }

    /**
     * Encoding of a file, by a vote of its lines with non-ASCII characters: a few damaged rows do not change it. Empty
     * when the file is not text in either (an Excel workbook, UTF-16, something binary).
     */
    public static Optional<TextEncoding> detect(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        byte[] line = new byte[LINE_LIMIT];
        int length = 0;
        int[] votes = new int[values().length];
        int undecidable = 0;
        boolean ascii = true;
        int b;
        do {
            b = in.read();
            if (b == 0) {
                return Optional.empty();
            }
            if (b == '\n' || b == -1) {
                if (!ascii && UTF_8.mayHold(line, length)) {
                    votes[UTF_8.ordinal()]++;
                } else if (!ascii && GB18030.mayHold(line, length)) {
                    votes[GB18030.ordinal()]++;
                } else if (!ascii) {
                    undecidable++;
                }
                length = 0;
                ascii = true;
            } else if (length < LINE_LIMIT) {
                line[length++] = (byte) b;
                ascii &= b < 0x80;
            }
        } while (b != -1 && votes[0] + votes[1] + undecidable < VOTES);
        if (undecidable > votes[0] + votes[1]) {
            return Optional.empty();
        }
        return Optional.of(votes[GB18030.ordinal()] > votes[UTF_8.ordinal()] ? GB18030 : UTF_8);
    }

    /** The text of a cell; empty when the bytes are not valid in this encoding. */
    public Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(strict().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notInThisEncoding) {
            return Optional.empty();
        }
    }

    /** The text of a cell as far as it can be read, U+FFFD where it cannot: for showing, never for storing. */
    public String decodeLeniently(byte[] bytes) {
        return new String(bytes, charset);
    }

    /**
     * Whether a cell of a file in this encoding was surely written in the other one. A UTF-8 row pasted into a GB18030 file
     * often decodes without an error, into other characters.
     */
    public boolean isSurelyForeign(byte[] bytes) {
        if (this == UTF_8) {
            return false;
        }
        Optional<String> asUtf8 = UTF_8.decode(bytes);
        return asUtf8.isPresent()
                && asUtf8.get().codePoints().filter(c -> c >= 0x80).count() >= SURE_CHARACTERS
                && asUtf8.get().codePoints().filter(c -> c >= 0x80).allMatch(TextEncoding::isChinese);
    }

    private static boolean isChinese(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private boolean mayHold(byte[] bytes, int length) {
        CharBuffer decoded = CharBuffer.allocate(length);
        // A line cut at the limit may end inside a character, hence "more input may follow".
        return !strict().decode(ByteBuffer.wrap(bytes, 0, length), decoded, length < LINE_LIMIT)
                .isError();
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
