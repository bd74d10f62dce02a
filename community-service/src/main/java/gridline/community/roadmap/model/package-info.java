/** 总路线图规则: the steps of the road in their order, and what shows each (CO-03). */
@NullMarked
package gridline.community.roadmap.model;

import org.jspecify.annotations.NullMarked;
