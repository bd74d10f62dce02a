package gridline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event keeps to its published schema, and to the golden file that readers of other teams test against. */
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Class<? extends DomainEvent>> events() {
        return EventTypes.all().stream();
    }

    @Test
    void thereAreEventsToLookAt() {
        assertThat(EventTypes.all()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenFileKeepsToTheSchema(Class<? extends DomainEvent> event) {
        Schema schema = SCHEMAS.getSchema(schemaText(event), InputFormat.JSON);

        assertThat(schema.validate(golden(event), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void recordReadsAndWritesTheGoldenFile(Class<? extends DomainEvent> event) {
        DomainEvent read = JSON.readValue(golden(event), event);

        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(golden(event)));
        assertThat(read.subject()).isNotBlank();
        assertThat(read.gridPath()).startsWith("/13/");
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaNamesExactlyTheFieldsOfTheRecord(Class<? extends DomainEvent> event) {
        JsonNode schema = JSON.readTree(schemaText(event));

        assertThat(new TreeSet<>(schema.get("properties").propertyNames())).isEqualTo(componentNames(event, false));
        TreeSet<String> required = new TreeSet<>();
        schema.get("required").forEach(name -> required.add(name.asString()));
        assertThat(required).isEqualTo(componentNames(event, true));
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaRefusesAnEventWithoutARequiredField(Class<? extends DomainEvent> event) {
        Schema schema = SCHEMAS.getSchema(schemaText(event), InputFormat.JSON);

        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void asyncApiNamesEveryEventAndNoOther() throws IOException {
        List<String> named = Files.readAllLines(Path.of("..", "docs", "asyncapi.yaml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("name: gridline."))
                .map(line -> line.substring("name: ".length()))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        events().map(EventTypes::nameOf).toList());
    }

    private static TreeSet<String> componentNames(Class<?> event, boolean requiredOnly) {
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(event.getRecordComponents())
                .filter(component -> !requiredOnly || !isNullable(component))
                .forEach(component -> names.add(component.getName()));
        return names;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String schemaText(Class<? extends DomainEvent> event) {
        return resource("/events/" + EventTypes.nameOf(event) + ".schema.json");
    }

    private static String golden(Class<? extends DomainEvent> event) {
        return resource("/golden/" + EventTypes.nameOf(event) + ".json");
    }

    private static String resource(String path) {
        try (InputStream in = EventContractTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
