/** 报价接口: quotes over HTTP. */
@NullMarked
package gridline.pricing.quote.web;

import org.jspecify.annotations.NullMarked;
