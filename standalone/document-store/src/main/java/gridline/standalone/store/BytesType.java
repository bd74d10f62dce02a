package gridline.standalone.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Byte strings in an MVStore, ordered unsigned; the memory counted includes the array's own. */
final class BytesType extends BasicDataType<byte[]> {

    private static final BytesType INSTANCE = new BytesType();
    private static final int ARRAY_OVERHEAD = 20;

    private BytesType() {}

    static MVMap<byte[], byte[]> open(MVStore store, String name) {
        return store.openMap(
                name, new MVMap.Builder<byte[], byte[]>().keyType(INSTANCE).valueType(INSTANCE));
    }

    @Override
    public int getMemory(byte[] bytes) {
        return ARRAY_OVERHEAD + bytes.length;
    }

    @Override
    public void write(WriteBuffer target, byte[] bytes) {
        target.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer source) {
        byte[] bytes = new byte[DataUtils.readVarInt(source)];
        source.get(bytes);
        return bytes;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }
}
