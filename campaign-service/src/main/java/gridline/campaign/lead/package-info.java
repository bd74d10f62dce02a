/** 线索: captured with consent, never lost and never doubled, handed over by event. */
@NullMarked
package gridline.campaign.lead;

import org.jspecify.annotations.NullMarked;
