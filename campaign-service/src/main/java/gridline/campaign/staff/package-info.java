/** 员工: the people campaigns are planned with, by name. */
@NullMarked
package gridline.campaign.staff;

import org.jspecify.annotations.NullMarked;
