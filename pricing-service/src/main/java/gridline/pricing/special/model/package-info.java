/** 特殊优惠: what an offer must be, who decides on it, who has it. Pure Java. */
@NullMarked
package gridline.pricing.special.model;

import org.jspecify.annotations.NullMarked;
