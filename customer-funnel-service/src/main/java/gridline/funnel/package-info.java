/** 销售漏斗服务: takes small and medium firms from first visit to on-net (rulebook section 3). */
@NullMarked
package gridline.funnel;

import org.jspecify.annotations.NullMarked;
