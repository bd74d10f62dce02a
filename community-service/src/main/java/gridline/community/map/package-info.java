/** 地图: where communities lie, in clusters and points. */
@NullMarked
package gridline.community.map;

import org.jspecify.annotations.NullMarked;
