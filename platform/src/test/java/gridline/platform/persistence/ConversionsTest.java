package gridline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;

class ConversionsTest {

    enum Colour {
        RED
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(int radius) implements Shape {}

    record Square(int side, @Nullable Shape inner) implements Shape {}

    record Item(String id, String kind) {}

    record State(
            String id,
            Money fee,
            LocalDate day,
            Instant at,
            BigDecimal percent,
            Colour colour,
            Shape shape,
            List<Shape> shapes,
            List<Item> items,
            Map<String, Item> byKind,
            @Nullable String missing) {}

    record WithoutZone(LocalDateTime time) {}

    private final MappingMongoConverter converter =
            converter(Kinds.of(Shape.class, Map.of("CIRCLE", Circle.class, "SQUARE", Square.class)));

    private static MappingMongoConverter converter(Kinds<?>... kinds) {
        var configuration = new PersistenceAutoConfiguration();
        var conversions = configuration.mongoCustomConversions();
        var converter =
                new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, configuration.mongoMappingContext(conversions));
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new KindTypeMapper(List.of(kinds)));
        converter.afterPropertiesSet();
        return converter;
    }

    private final State state = new State(
            "s-1",
            Money.yuan("45.50"),
            LocalDate.of(2026, 3, 2),
            Instant.parse("2026-03-02T01:00:00.123Z"),
            new BigDecimal("12.5"),
            Colour.RED,
            new Square(2, new Circle(1)),
            List.of(new Circle(3), new Square(4, null)),
            List.of(new Item("i-1", "A")),
            Map.of("kind", new Item("i-2", "B")),
            null);

    private static <S> StateMapper<S> mapper(MappingMongoConverter converter, Class<S> type) {
        return StateMapper.of(converter, type, one -> one, one -> one);
    }

    @Test
    void storesValuesInFormsThatCompareTheSameEverywhere() {
        Document stored = mapper(converter, State.class).toDocument(state);

        assertThat(stored)
                .containsEntry("id", "s-1")
                .containsEntry("fee", new Document("fen", 4550L).append("currency", "CNY"))
                .containsEntry("day", "2026-03-02")
                .containsEntry("at", Date.from(state.at()))
                .containsEntry("percent", new Decimal128(new BigDecimal("12.5")))
                .containsEntry("colour", "RED")
                .doesNotContainKeys("_id", "_class", "missing");
        assertThat(stored.get("shape", Document.class))
                .containsEntry("kind", "SQUARE")
                .containsEntry("inner", new Document("kind", "CIRCLE").append("radius", 1));
        assertThat(stored.getList("items", Document.class))
                .containsExactly(new Document("id", "i-1").append("kind", "A"));
    }

    @Test
    void readsBackWhatItStored() {
        StateMapper<State> mapper = mapper(converter, State.class);

        assertThat(mapper.toState(mapper.toDocument(state))).isEqualTo(state);
    }

    @Test
    void readsBackASealedTypeAtTheTop() {
        StateMapper<Shape> mapper = mapper(converter, Shape.class);

        assertThat(mapper.toState(mapper.toDocument(new Circle(7)))).isEqualTo(new Circle(7));
    }

    @Test
    void refusesAnUnknownEnumConstant() {
        StateMapper<State> mapper = mapper(converter, State.class);
        Document stored = mapper.toDocument(state).append("colour", "BLUE");

        assertThatThrownBy(() -> mapper.toState(stored)).hasStackTraceContaining("BLUE");
    }

    @Test
    void refusesAnUnknownKind() {
        StateMapper<State> mapper = mapper(converter, State.class);
        Document stored = mapper.toDocument(state).append("shape", new Document("kind", "CUBE"));

        assertThatThrownBy(() -> mapper.toState(stored)).hasStackTraceContaining("unknown kind CUBE");
    }

    @Test
    void refusesASealedTypeWithoutKinds() {
        StateMapper<State> mapper = mapper(converter(), State.class);

        assertThatThrownBy(() -> mapper.toDocument(state)).hasMessageContaining("no Kinds");
    }

    @Test
    void refusesKindsThatLeaveAVariantOut() {
        assertThatThrownBy(() -> Kinds.of(Shape.class, Map.of("CIRCLE", Circle.class)))
                .hasMessageContaining("Square");
    }

    @Test
    void refusesATimeWithoutZone() {
        StateMapper<WithoutZone> mapper = mapper(converter, WithoutZone.class);

        assertThatThrownBy(() -> mapper.toDocument(new WithoutZone(LocalDateTime.of(2026, 3, 2, 9, 0))))
                .hasStackTraceContaining("store an Instant");
    }
}
