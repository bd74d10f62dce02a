/** 线索模型: a lead, its consent, its follow-up. */
@NullMarked
package gridline.campaign.lead.model;

import org.jspecify.annotations.NullMarked;
