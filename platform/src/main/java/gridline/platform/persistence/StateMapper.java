package gridline.platform.persistence;

import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Turns a state into the sub-document kept under {@code state}, and back, by way of the document record D. */
final class StateMapper<S> {

    private final Function<S, Document> write;
    private final Function<Document, S> read;

    private StateMapper(Function<S, Document> write, Function<Document, S> read) {
        this.write = write;
        this.read = read;
    }

    static <S, D> StateMapper<S> of(
            MongoConverter converter, Class<D> documentType, Function<S, D> from, Function<D, S> toDomain) {
        return new StateMapper<>(
                state -> {
                    Document document = new Document();
                    converter.write(from.apply(state), document);
                    return document;
                },
                document -> toDomain.apply(converter.read(documentType, document)));
    }

    Document toDocument(S state) {
        return write.apply(state);
    }

    S toState(Document document) {
        return read.apply(document);
    }
}
