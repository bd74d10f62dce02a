/** 总路线图接口: the road map of one community. */
@NullMarked
package gridline.community.roadmap.web;

import org.jspecify.annotations.NullMarked;
