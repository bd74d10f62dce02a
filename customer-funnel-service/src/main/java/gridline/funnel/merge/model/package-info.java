/** 合并记录: how far a merge or its undo has come. */
@NullMarked
package gridline.funnel.merge.model;

import org.jspecify.annotations.NullMarked;
