package gridline.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 消息设置 ({@code gridline.messaging}).
 *
 * @param topicPrefix put before every topic and consumer group, so that several systems can share a broker
 * @param partitions of a topic this service creates, at least 1
 * @param replication copies of a topic this service creates, at least 1
 * @param relay how the outbox is emptied
 * @param reading how subscriptions are served
 */
@ConfigurationProperties("gridline.messaging")
record MessagingProperties(
        @DefaultValue("") String topicPrefix,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue Relay relay,
        @DefaultValue Reading reading) {

    /**
     * 转发设置.
     *
     * @param lease how long a document is left to the relay that took it up
     * @param poll longest pause between two looks for documents nobody handed over
     * @param batch documents taken up at once
     * @param inFlight aggregates whose events are being sent at the same time
     * @param stop how long a stopping relay waits for answers
     */
    record Relay(
            @DefaultValue("10s") Duration lease,
            @DefaultValue("1s") Duration poll,
            @DefaultValue("200") int batch,
            @DefaultValue("256") int inFlight,
            @DefaultValue("5s") Duration stop) {}

    /**
     * 读取设置.
     *
     * @param consumers threads of this process that poll
     * @param parallel aggregates whose events one of them handles at the same time
     * @param attempts how often an event is tried before it becomes a dead letter
     * @param pause before the second attempt; doubled each time
     * @param longestPause between two attempts
     */
    record Reading(
            @DefaultValue("2") int consumers,
            @DefaultValue("16") int parallel,
            @DefaultValue("5") int attempts,
            @DefaultValue("200ms") Duration pause,
            @DefaultValue("2s") Duration longestPause) {}
}
