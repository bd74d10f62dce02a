package gridline.campaign.lead.model;

import java.time.Instant;

/**
 * 同意 (PI-02): what the person agreed to, in which words, and when.
 *
 * @param purpose what the data may be used for
 * @param textVersion version of the text that was shown
 * @param at when the person agreed, by the phone's clock
 */
public record Consent(String purpose, String textVersion, Instant at) {}
