/** 风险事件: trouble with property companies and competitors, answered step by step (CO-40, CO-41). */
@NullMarked
package gridline.community.incident;

import org.jspecify.annotations.NullMarked;
