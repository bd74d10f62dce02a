/** 营销活动: the roll-out of a community and the campaigns that carry it. */
@NullMarked
package gridline.campaign;

import org.jspecify.annotations.NullMarked;
