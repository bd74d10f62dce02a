/** 风险事件接口: report, evidence, response steps, closing. */
@NullMarked
package gridline.community.incident.web;

import org.jspecify.annotations.NullMarked;
