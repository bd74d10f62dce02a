/** 销售进度控制表: the schedule itself, pure rules without any framework (CP-01 … CP-17, CP-20, CP-21). */
@NullMarked
package gridline.campaign.schedule.model;

import org.jspecify.annotations.NullMarked;
