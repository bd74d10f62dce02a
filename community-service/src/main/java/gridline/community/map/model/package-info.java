/** 地图规则: places, boxes and tiles; nothing else. */
@NullMarked
package gridline.community.map.model;

import org.jspecify.annotations.NullMarked;
