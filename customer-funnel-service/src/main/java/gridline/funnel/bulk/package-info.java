/** 批量作业: one sales act over a whole filter, row by row, by the same decisions as single acts (FN-14). */
@NullMarked
package gridline.funnel.bulk;

import org.jspecify.annotations.NullMarked;
