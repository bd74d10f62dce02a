/** 经营数字接口: REST of the figures. */
@NullMarked
package gridline.funnel.figures.web;

import org.jspecify.annotations.NullMarked;
