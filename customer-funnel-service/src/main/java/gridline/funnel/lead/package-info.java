/** 商机收件箱: leads of firms that campaigns captured, until they become customers (CP-40). */
@NullMarked
package gridline.funnel.lead;

import org.jspecify.annotations.NullMarked;
