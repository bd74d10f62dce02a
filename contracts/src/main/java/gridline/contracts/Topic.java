package gridline.contracts;

/** Kafka topics, one per service that owns events. */
public enum Topic {
    COMMUNITY("gridline.community"),
    FUNNEL("gridline.funnel"),
    PRICING("gridline.pricing"),
    CAMPAIGN("gridline.campaign");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** Name on the broker, and prefix of the types of the events on it. */
    public String topicName() {
        return topicName;
    }
}
