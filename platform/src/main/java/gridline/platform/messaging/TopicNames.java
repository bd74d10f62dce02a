package gridline.platform.messaging;

import gridline.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 主题名称: names on the broker for one service.
 *
 * @param service name of the service, for example {@code pricing}
 * @param prefix put before every name; usually empty
 */
record TopicNames(String service, String prefix) {

    String of(Topic topic) {
        return prefix + topic.topicName();
    }

    /** The topic of the service's own events; none for one that owns no events. */
    List<Topic> written() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equalsIgnoreCase(service))
                .toList();
    }

    /** Where what this service could not do anything with is put aside. */
    String deadLetters(Topic topic) {
        return of(topic) + "." + service + ".dlt";
    }

    String consumerGroup() {
        return prefix + "gridline-" + service;
    }

    /** The topic with this name on the broker. */
    Topic named(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> of(topic).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + name));
    }

    /** The topic of an event type by its name, which may be of a version this one does not know. */
    static Optional<Topic> ofType(String type) {
        return Arrays.stream(Topic.values())
                .filter(topic -> type.startsWith(topic.topicName() + "."))
                .findFirst();
    }
}
