/** 小区评估接口: assessments with their explanation, work order, comparison, what-if, policies. */
@NullMarked
package gridline.community.assessment.web;

import org.jspecify.annotations.NullMarked;
