/** 客户导入: lists of firms brought in from CSV files and Excel workbooks, under the rules of single files. */
@NullMarked
package gridline.funnel.imports;

import org.jspecify.annotations.NullMarked;
