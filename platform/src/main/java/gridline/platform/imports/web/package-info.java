/** 导入接口: what every service with imports answers about them. */
@NullMarked
package gridline.platform.imports.web;

import org.jspecify.annotations.NullMarked;
