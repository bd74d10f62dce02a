package gridline.community.community;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 覆盖设置.
 *
 * @param staleAfterDays a coverage fact older than this many days is shown as stale (CO-02)
 */
@ConfigurationProperties("gridline.coverage")
public record CoverageSettings(@DefaultValue("30") int staleAfterDays) {

    public CoverageSettings {
        if (staleAfterDays < 1) {
            throw new IllegalArgumentException("gridline.coverage.stale-after-days must be at least 1");
        }
    }
}
