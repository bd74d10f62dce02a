/** 路演模型: place, time, kit, staff, permits, result. */
@NullMarked
package gridline.campaign.roadshow.model;

import org.jspecify.annotations.NullMarked;
