/** 小区市场: the latest offers in one community and what was decided on them. Pure Java. */
@NullMarked
package gridline.pricing.market.model;

import org.jspecify.annotations.NullMarked;
