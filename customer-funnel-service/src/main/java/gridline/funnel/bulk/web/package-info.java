/** 批量作业接口: orders, progress, results and undo. */
@NullMarked
package gridline.funnel.bulk.web;

import org.jspecify.annotations.NullMarked;
