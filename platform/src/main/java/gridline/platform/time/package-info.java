/** 时间: the clock every service injects, and the one time zone business dates are taken in. */
@NullMarked
package gridline.platform.time;

import org.jspecify.annotations.NullMarked;
