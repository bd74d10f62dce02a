package gridline.funnel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 漏斗设置 ({@code gridline.funnel}).
 *
 * @param lease how long a registration lasts (FN-13), one hour to a year
 */
@ConfigurationProperties("gridline.funnel")
record FunnelProperties(@DefaultValue("30d") Duration lease) {}
