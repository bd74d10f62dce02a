/** 销售进度控制表: use cases around the 17-item schedule of a community (CP-01 … CP-21). */
@NullMarked
package gridline.campaign.schedule;

import org.jspecify.annotations.NullMarked;
