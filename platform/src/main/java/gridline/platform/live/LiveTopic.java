package gridline.platform.live;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * 变化主题: where all processes of all services say what changed. One partition, kept for minutes: whoever reads it reads what comes
 * from now on, and asks for everything anew when it was away.
 *
 * @param name on the broker
 */
public record LiveTopic(String name) {

    private static final String TEN_MINUTES = "600000";

    /** @param prefix put before every name on the broker; usually empty */
    public static LiveTopic withPrefix(String prefix) {
        return new LiveTopic(prefix + "gridline.live");
    }

    /** What the broker is asked for when it is not there. */
    public NewTopic creation(short replication) {
        return new NewTopic(name, 1, replication)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, TEN_MINUTES, TopicConfig.SEGMENT_MS_CONFIG, TEN_MINUTES));
    }
}
