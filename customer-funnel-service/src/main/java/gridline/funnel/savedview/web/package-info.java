/** 视图接口: saved views over HTTP. */
@NullMarked
package gridline.funnel.savedview.web;

import org.jspecify.annotations.NullMarked;
