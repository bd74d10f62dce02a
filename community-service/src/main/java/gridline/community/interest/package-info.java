/** 住户意向: households that campaigns met, on file with their community and building (CP-40, PR-08). */
@NullMarked
package gridline.community.interest;

import org.jspecify.annotations.NullMarked;
