/** 漏斗阶段: the six stages, the table of moves between them and the evidence each one demands (FN-S1 … FN-S6). */
@NullMarked
package gridline.funnel.stage.model;

import org.jspecify.annotations.NullMarked;
