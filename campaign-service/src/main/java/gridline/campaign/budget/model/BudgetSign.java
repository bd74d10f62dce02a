package gridline.campaign.budget.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 签字: who decided, when, and what they said. */
public record BudgetSign(String by, Instant at, @Nullable String comment) {}
