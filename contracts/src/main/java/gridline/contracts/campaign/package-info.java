/** 营销活动: events owned by the campaign service, on the topic gridline.campaign. */
@NullMarked
package gridline.contracts.campaign;

import org.jspecify.annotations.NullMarked;
