package gridline.funnel.customer.model;

import org.jspecify.annotations.Nullable;

/**
 * 来源: the campaign that brought a customer; fixed when the file is opened (CP-42).
 *
 * @param campaignId campaign of the campaign service, 1 to 64 characters
 * @param leadId lead it began as; null if it was not written down as one
 */
public record Origin(String campaignId, @Nullable String leadId) {}
