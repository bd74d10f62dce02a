/** 覆盖: what the funnel knows of communities: their grid, and whether a network covers them (FN-04). */
@NullMarked
package gridline.funnel.coverage;

import org.jspecify.annotations.NullMarked;
