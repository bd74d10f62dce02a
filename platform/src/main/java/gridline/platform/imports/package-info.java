/** 导入: bringing lists of the departments into the system, row by row, with every refusal explained. */
@NullMarked
package gridline.platform.imports;

import org.jspecify.annotations.NullMarked;
