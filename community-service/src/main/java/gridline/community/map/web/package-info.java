/** 地图接口: places are stated and shown in either coordinate system. */
@NullMarked
package gridline.community.map.web;

import org.jspecify.annotations.NullMarked;
