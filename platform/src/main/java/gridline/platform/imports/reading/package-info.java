/** 读取清单: a CSV file as it really comes: any size, two encodings, broken rows; pure Java, constant memory. */
@NullMarked
package gridline.platform.imports.reading;

import org.jspecify.annotations.NullMarked;
