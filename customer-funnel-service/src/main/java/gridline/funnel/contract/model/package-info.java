/** 在用业务: what a firm uses, from us or from competitors, and when its contracts end (FN-20, FN-21). */
@NullMarked
package gridline.funnel.contract.model;

import org.jspecify.annotations.NullMarked;
