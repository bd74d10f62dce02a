/** 报价: what a quote says and when it can be accepted. Pure Java. */
@NullMarked
package gridline.pricing.quote.model;

import org.jspecify.annotations.NullMarked;
