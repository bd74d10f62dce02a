package gridline.gateway.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 实时更新设置 ({@code gridline.live}).
 *
 * @param watchers pages that one gateway tells of changes at the same time; each holds a connection open
 * @param longest how long one is told before it has to come back, and with it its session and its scope are looked at again
 * @param pace pause between two messages to one page
 */
@ConfigurationProperties("gridline.live")
public record LiveSettings(
        @DefaultValue("2000") int watchers,
        @DefaultValue("10m") Duration longest,
        @DefaultValue("500ms") Duration pace) {}
