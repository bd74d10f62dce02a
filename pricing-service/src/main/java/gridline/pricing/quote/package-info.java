/** 报价: quotes for households and firms: issued from what is approved, accepted once, at a frozen price. */
@NullMarked
package gridline.pricing.quote;

import org.jspecify.annotations.NullMarked;
