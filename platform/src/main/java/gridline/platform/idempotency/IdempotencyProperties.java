package gridline.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 幂等配置.
 *
 * @param lease after this long without a sign of life a request in flight counts as dead
 * @param kept how long answers are kept for retries
 * @param maxAnswer largest answer that is kept
 */
@ConfigurationProperties("gridline.idempotency")
record IdempotencyProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("24h") Duration kept,
        @DefaultValue("256KB") DataSize maxAnswer) {}
