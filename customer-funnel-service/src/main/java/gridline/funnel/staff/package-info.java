/** 员工目录: who of the staff has been here, so that customers can be handed to them. */
@NullMarked
package gridline.funnel.staff;

import org.jspecify.annotations.NullMarked;
