/** 总路线图: where a community stands on the grid's road, read from what has happened (CO-03). */
@NullMarked
package gridline.community.roadmap;

import org.jspecify.annotations.NullMarked;
