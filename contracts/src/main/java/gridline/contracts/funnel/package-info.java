/** 销售漏斗: events owned by the customer funnel service, on the topic gridline.funnel. */
@NullMarked
package gridline.contracts.funnel;

import org.jspecify.annotations.NullMarked;
