/** 资费建议: use cases around proposals: kept up to date by the system, decided on by supervisors (PR-10). */
@NullMarked
package gridline.pricing.proposal;

import org.jspecify.annotations.NullMarked;
