/** 工作簿: lists that come as XLSX, read row by row within limits on what they unpack to. */
@NullMarked
package gridline.platform.imports.workbook;

import org.jspecify.annotations.NullMarked;
