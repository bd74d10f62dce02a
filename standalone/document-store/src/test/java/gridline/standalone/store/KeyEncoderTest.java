package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyEncoderTest {

    @Test
    void ordersBytesLikeValues() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            Object one = value(random);
            Object other = value(random);
            int expected = ValueComparator.asc().compare(one, other);
            int actual = Arrays.compareUnsigned(KeyEncoder.encode(one), KeyEncoder.encode(other));
            assertThat(Integer.signum(actual)).as("%s <> %s", one, other).isEqualTo(Integer.signum(expected));
        }
    }

    @Test
    void keepsLongsApartThatShareADouble() {
        long large = (1L << 53) + 1;
        assertThat(KeyEncoder.encode(large)).isNotEqualTo(KeyEncoder.encode(large - 1));
        assertThat(KeyEncoder.encode(large - 1)).isEqualTo(KeyEncoder.encode((double) (large - 1)));
        assertThat(KeyEncoder.encode(Long.MAX_VALUE)).isNotEqualTo(KeyEncoder.encode(Long.MAX_VALUE - 1));
    }

    @Test
    void noEncodingBeginsAnother() {
        assertThat(Bytes.startsWith(KeyEncoder.encode("a\u0000b"), KeyEncoder.encode("a")))
                .isFalse();
        assertThat(Bytes.startsWith(KeyEncoder.encode("ab"), KeyEncoder.encode("a")))
                .isFalse();
        assertThat(Bytes.startsWith(KeyEncoder.encode(List.of(1, 2)), KeyEncoder.encode(List.of(1))))
                .isFalse();
    }

    private static Object value(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextInt(5) - 2;
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> (random.nextInt(20) - 10) / 4.0;
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            case 5 -> new Decimal128(BigDecimal.valueOf(random.nextInt(1000) - 500, 2));
            case 6 -> text(random);
            case 7 -> random.nextBoolean();
            case 8 -> Instant.ofEpochMilli(random.nextInt(5) - 2);
            case 9 -> new ObjectId("65000000000000000000000" + random.nextInt(5));
            case 10 -> new UUID(random.nextInt(3) - 1, random.nextInt(3) - 1);
            default -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(3); length >= 0; length--) {
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(4)));
        }
        return text.toString();
    }
}
