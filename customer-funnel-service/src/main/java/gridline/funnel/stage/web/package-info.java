/** 阶段接口: the rules of the stages, so that no client has to repeat them. */
@NullMarked
package gridline.funnel.stage.web;

import org.jspecify.annotations.NullMarked;
