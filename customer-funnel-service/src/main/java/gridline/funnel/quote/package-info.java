/** 报价: what pricing tells of the quotes for our customers, for their timeline. */
@NullMarked
package gridline.funnel.quote;

import org.jspecify.annotations.NullMarked;
