/** 员工: who did what; the only thing the funnel remembers of a member of staff is id and display name. */
@NullMarked
package gridline.funnel.staff.model;

import org.jspecify.annotations.NullMarked;
