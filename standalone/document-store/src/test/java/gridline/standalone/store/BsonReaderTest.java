package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document read in part says what the whole one says about what was asked, and its projection is MongoDB's. */
class BsonReaderTest {

    private static final int DOCUMENTS = 200;
    private static final int QUERIES = 100;

    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void judgesByAPartWhatTheWholeWouldSay(long seed) {
        RandomData data = new RandomData(seed);
        byte[][] stored = new byte[DOCUMENTS][];
        for (int i = 0; i < DOCUMENTS; i++) {
            stored[i] = bytes(data.document("id" + i));
        }
        int matches = 0;
        for (int i = 0; i < QUERIES; i++) {
            Document query = read(bytes(data.query()));
            Document order = read(bytes(data.order()));
            Fields judged = Fields.judged(query, order);
            for (byte[] each : stored) {
                Document whole = read(each);
                Document part = Bson.decode(each, judged);
                boolean expected = matcher.matches(whole, query);
                matches += expected ? 1 : 0;
                assertThat(matcher.matches(part, query))
                        .as(() -> query + " of " + whole)
                        .isEqualTo(expected);
                for (String path : order.keySet()) {
                    assertThat(SortOrder.encodings(part, path, true))
                            .usingRecursiveComparison()
                            .isEqualTo(SortOrder.encodings(whole, path, true));
                }
                assertThat(Bson.decode(each)).isEqualTo(whole);
            }
        }
        assertThat(matches).as("the queries find something").isGreaterThan(QUERIES);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: 1}               | {_id: 7, a: 1}
            {a: true, _id: 0}    | {a: 1}
            {_id: 1}             | {_id: 7}
            {'b.c': 1}           | {_id: 7, b: {c: 2}}
            {'b.none': 1}        | {_id: 7, b: {}}
            {'a.below': 1}       | {_id: 7}
            {'list.x': 1}        | {_id: 7, list: [{x: 1}, {}]}
            {_id: 0}             | {a: 1, b: {c: 2, d: [3, 4]}, list: [{x: 1, y: 2}, {y: 3}, 5], n: null}
            {a: 0, 'b.d': false} | {_id: 7, b: {c: 2}, list: [{x: 1, y: 2}, {y: 3}, 5], n: null}
            {'list.y': 0, b: 0}  | {_id: 7, a: 1, list: [{x: 1}, {}, 5], n: null}
            {none: 0, 'a.x': 0}  | {_id: 7, a: 1, b: {c: 2, d: [3, 4]}, list: [{x: 1, y: 2}, {y: 3}, 5], n: null}
            """)
    void givesWhatAProjectionLeaves(String projection, String expected) {
        byte[] stored = bytes(org.bson.Document.parse(
                "{_id: 7, a: 1, b: {c: 2, d: [3, 4]}, list: [{x: 1, y: 2}, {y: 3}, 5], n: null}"));
        Document fields = read(bytes(org.bson.Document.parse(projection)));
        assertThat(Json.toJsonValue(Bson.decode(stored, Fields.projected(fields).orElseThrow())))
                .isEqualTo(Json.toJsonValue(read(bytes(org.bson.Document.parse(expected)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a: 1, b: 0}",
                "{a: 1, 'a.b': 1}",
                "{'a.b': 0, a: 0}",
                "{list: {$slice: 1}}",
                "{'list.$': 1}",
                "{a: 'text'}",
                "{'a..b': 1}",
                "{a: null}"
            })
    void leavesTheRestOfTheProjectionsToTheLibrary(String projection) {
        assertThat(Fields.projected(read(bytes(org.bson.Document.parse(projection)))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void readsEverythingForAConditionItDoesNotKnow() {
        Document query = read(bytes(org.bson.Document.parse("{$expr: {$gt: ['$a', '$b']}}")));
        assertThat(Fields.judged(query, null)).isSameAs(Fields.ALL);
    }

    private static byte[] bytes(org.bson.Document document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(buffer),
                        document,
                        EncoderContext.builder().build());
        return buffer.toByteArray();
    }

    private static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
