/** 小区接口: communities over HTTP. */
@NullMarked
package gridline.community.community.web;

import org.jspecify.annotations.NullMarked;
