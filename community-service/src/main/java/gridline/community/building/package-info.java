/** 楼栋: buildings and what is known of their households (CO-14, FN-20 for households). */
@NullMarked
package gridline.community.building;

import org.jspecify.annotations.NullMarked;
