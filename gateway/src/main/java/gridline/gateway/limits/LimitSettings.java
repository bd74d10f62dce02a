package gridline.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for at one gateway.
 *
 * @param userPerSecond requests a second a person may make for long; twice as many in a burst of some seconds
 * @param clientPerSecond the same for a machine client
 * @param anonymousPerSecond the same for an address that has not logged in
 * @param filesPerSecond the same for the SPA's own files: the first visit fetches all of them at once, and a whole office may
 *     share an address
 * @param burstSeconds seconds' worth of requests that may come at once
 * @param inFlight requests the gateway serves at once for one service before it says 503
 */
@ConfigurationProperties("gridline.limits")
public record LimitSettings(
        @DefaultValue("50") int userPerSecond,
        @DefaultValue("500") int clientPerSecond,
        @DefaultValue("20") int anonymousPerSecond,
        @DefaultValue("500") int filesPerSecond,
        @DefaultValue("4") int burstSeconds,
        @DefaultValue("400") int inFlight) {}
