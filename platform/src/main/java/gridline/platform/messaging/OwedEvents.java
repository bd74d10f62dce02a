package gridline.platform.messaging;

import java.util.List;

/**
 * What one document owes.
 *
 * @param sequence sequence of the document when it was read: as long as it is the same, it owes nothing else
 * @param events all of them, oldest first
 */
record OwedEvents(String collection, String id, long sequence, List<PendingEvent> events) {

    String key() {
        return collection + "/" + id;
    }

    List<String> eventIds() {
        return events.stream().map(PendingEvent::id).toList();
    }
}
