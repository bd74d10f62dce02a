/** 小区服务: grids, communities with their coverage, competitors and what they offer there. */
@NullMarked
package gridline.community;

import org.jspecify.annotations.NullMarked;
