package gridline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableOperatorsTest {

    private final PortableOperators operators = new PortableOperators();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    find      | {filter: {a: {$near: 1}}}                                  | query $near
                    find      | {filter: {$or: [{a: {$text: 1}}]}}                         | query $text
                    update    | {updates: [{q: {}, u: {$rename: {a: 'b'}}}]}               | update $rename
                    update    | {updates: [{q: {}, u: [{$set: {a: 1}}]}]}                  | pipeline as update of update
                    update    | {updates: [{q: {}, u: {$pull: {a: {b: {$type: 1}}}}}]}     | query $type
                    aggregate | {pipeline: [{$facet: {}}]}                                 | stage $facet
                    aggregate | {pipeline: [{$set: {a: 1}}]}                               | stage $set
                    aggregate | {pipeline: [{$group: {_id: {$dateTrunc: {}}}}]}            | expression $dateTrunc
                    delete    | {deletes: [{q: {$where: '1'}}]}                            | query $where
                    mapReduce | {}                                                         | command mapReduce
                    """)
    void namesWhatIsOutside(String command, String body, String outside) {
        assertThat(operators.outside(command, BsonDocument.parse(body))).containsExactly(outside);
    }

    @Test
    void letsPassWhatIsInside() {
        BsonDocument update = BsonDocument.parse("""
                {updates: [{q: {_id: 'a', version: {$lte: 3}},
                            u: {$set: {state: {}}, $inc: {version: 1}, $push: {outbox: {$each: [{id: 1}]}}}}]}
                """);

        assertThat(operators.outside("update", update)).isEmpty();
    }

    @Test
    void doesNotTakeStoredDataForOperators() {
        BsonDocument insert = BsonDocument.parse("{documents: [{price: {'$odd': 1}}]}");

        assertThat(operators.outside("insert", insert)).isEmpty();
    }
}
