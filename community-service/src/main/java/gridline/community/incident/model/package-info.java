/** 风险应对规则: signs, and the response that is open next; retaliation is none (CO-40, CO-41). */
@NullMarked
package gridline.community.incident.model;

import org.jspecify.annotations.NullMarked;
