package gridline.standalone.store;

import java.util.Arrays;
import java.util.HexFormat;

/** The place of a document in its collection: its {@code _id}, encoded by {@link KeyEncoder}. Never change the array. */
record Key(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
