package gridline.platform.messaging;

import gridline.contracts.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 事件的 JSON: how events look on the wire. A reader tolerates fields it does not know; a field it needs and does not find
 * makes the event unreadable.
 */
public final class EventJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** The event as JSON: dates and times as ISO-8601 text, money as an object. */
    public String write(DomainEvent event) {
        return mapper.writeValueAsString(event);
    }

    /** @throws UnreadableEventException if it is no JSON, a needed field is missing or a value is not allowed */
    public <E> E read(byte[] data, Class<E> type) {
        try {
            JsonNode tree = mapper.readTree(data);
            RequiredFields.check(tree, type);
            return mapper.treeToValue(tree, type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new UnreadableEventException("no readable " + type.getSimpleName(), unreadable);
        }
    }
}
