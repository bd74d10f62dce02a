package gridline.campaign.wordofmouth.model;

import java.time.Instant;

/** 风险确认: why a risky activity may take place, and how people are protected. */
public record RiskAcceptance(String precautions, String by, Instant at) {}
