/** 工作簿基准: lists as workbooks, out and in. */
@NullMarked
package gridline.benchmarks.workbook;

import org.jspecify.annotations.NullMarked;
