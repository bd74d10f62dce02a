/** 合并: two files about one firm become one, step by step, and apart again within a day (FN-16). */
@NullMarked
package gridline.funnel.merge;

import org.jspecify.annotations.NullMarked;
