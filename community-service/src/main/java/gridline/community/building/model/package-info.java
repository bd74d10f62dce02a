/** 楼栋规则: households, their competitor contracts, reminders; nothing else. */
@NullMarked
package gridline.community.building.model;

import org.jspecify.annotations.NullMarked;
