/** 小区评估: value, capacity and grade of communities, kept up by event, and the work order they give (CO-20 … CO-23). */
@NullMarked
package gridline.community.assessment;

import org.jspecify.annotations.NullMarked;
