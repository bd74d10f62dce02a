package gridline.campaign.lead;

import org.jspecify.annotations.Nullable;

/**
 * 去重位: which lead a person has in a campaign; its id is the person's key there (CP-40).
 *
 * @param leadId lead; null after it was erased
 */
record LeadSlot(@Nullable String leadId) {}
