/** 合并接口: preview, merge and undo. */
@NullMarked
package gridline.funnel.merge.web;

import org.jspecify.annotations.NullMarked;
