/** 销售动作: visits, calls and what else keeps a registration alive, and plans for them. */
@NullMarked
package gridline.funnel.action.model;

import org.jspecify.annotations.NullMarked;
