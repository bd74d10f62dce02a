/** 报价单: quotes as PDF, in Chinese and English. */
@NullMarked
package gridline.pricing.quote.pdf;

import org.jspecify.annotations.NullMarked;
