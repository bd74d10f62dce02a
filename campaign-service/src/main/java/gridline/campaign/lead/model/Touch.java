package gridline.campaign.lead.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 接触 (CP-42): one time the person was met in a campaign.
 *
 * @param clientId made by the phone that captured it; the same capture sent again is no further touch
 * @param source weapon
 * @param by staff id
 * @param hallId partner hall that handed it in; null for others
 * @param at when it was captured, by the phone's clock
 */
public record Touch(
        String clientId,
        LeadSource source,
        String by,
        @Nullable String hallId,
        Instant at) {}
