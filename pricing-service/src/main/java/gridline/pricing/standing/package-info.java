/** 价格态势: how our prices in force stand to the competitors', and the figures of proposals and special offers. */
@NullMarked
package gridline.pricing.standing;

import org.jspecify.annotations.NullMarked;
