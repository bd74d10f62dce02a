/** 小区评估规则: value, capacity and grade from what is known, and nothing else (CO-20 … CO-23). */
@NullMarked
package gridline.community.assessment.model;

import org.jspecify.annotations.NullMarked;
