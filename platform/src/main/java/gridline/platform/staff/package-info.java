/** 员工: who of the staff has used a service, so that people can be called by name and handed work. */
@NullMarked
package gridline.platform.staff;

import org.jspecify.annotations.NullMarked;
