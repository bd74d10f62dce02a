package gridline.contracts;

import gridline.contracts.campaign.CampaignEvent;
import gridline.contracts.community.CommunityEvent;
import gridline.contracts.funnel.FunnelEvent;
import gridline.contracts.pricing.PricingEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 事件类型登记: every event type with its name on the wire, {@code gridline.<service>.<Event>.v1}, and its topic. Adding a
 * record to one of the sealed interfaces is all it takes to register it.
 */
public final class EventTypes {

    private static final Map<Topic, Class<? extends DomainEvent>> OWNERS = Map.of(
            Topic.COMMUNITY, CommunityEvent.class,
            Topic.FUNNEL, FunnelEvent.class,
            Topic.PRICING, PricingEvent.class,
            Topic.CAMPAIGN, CampaignEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<? extends DomainEvent>, Topic> TOPICS = new LinkedHashMap<>();

    static {
        for (Topic topic : Topic.values()) {
            Class<? extends DomainEvent> owner = OWNERS.get(topic);
            if (owner == null) {
                throw new IllegalStateException("no events registered for " + topic);
            }
            for (Class<?> permitted : owner.getPermittedSubclasses()) {
                Class<? extends DomainEvent> event = permitted.asSubclass(DomainEvent.class);
                TOPICS.put(event, topic);
                BY_NAME.put(nameOf(event), event);
            }
        }
    }

    private EventTypes() {}

    /** Name of the type on the wire, for example {@code gridline.pricing.TariffApproved.v1}. */
    public static String nameOf(Class<? extends DomainEvent> event) {
        return topicOf(event).topicName() + "." + event.getSimpleName() + ".v1";
    }

    /**
     * Topic the event is published on.
     *
     * @throws IllegalArgumentException if the class is not a registered event
     */
    public static Topic topicOf(Class<? extends DomainEvent> event) {
        Topic topic = TOPICS.get(event);
        if (topic == null) {
            throw new IllegalArgumentException(event.getName() + " is not a registered event");
        }
        return topic;
    }

    /** The record for a name on the wire; empty for a type this version does not know. */
    public static Optional<Class<? extends DomainEvent>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All registered events, topic by topic. */
    public static Collection<Class<? extends DomainEvent>> all() {
        return TOPICS.keySet();
    }
}
