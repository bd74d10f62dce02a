/** 导入接口: handing in lists, watching their progress, fetching refused rows. */
@NullMarked
package gridline.community.imports.web;

import org.jspecify.annotations.NullMarked;
