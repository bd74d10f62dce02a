/** 覆盖: the pure side: a community and its build state, as community told it. */
@NullMarked
package gridline.funnel.coverage.model;

import org.jspecify.annotations.NullMarked;
