/** 小区市场: keeps the market of each community and what follows from it: proposals, conflict reports, surveys. */
@NullMarked
package gridline.pricing.market;

import org.jspecify.annotations.NullMarked;
