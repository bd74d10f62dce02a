/** 报价: what became of the quotes for a customer. Pure Java. */
@NullMarked
package gridline.funnel.quote.model;

import org.jspecify.annotations.NullMarked;
