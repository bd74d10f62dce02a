/** 小区调查: the survey file of a community, which must be complete before sales start (CO-10, CO-11). */
@NullMarked
package gridline.community.survey;

import org.jspecify.annotations.NullMarked;
