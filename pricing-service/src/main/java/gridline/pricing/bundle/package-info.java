/** 融合套餐 沃·商务: the matrix as data, and use cases around it: price a composition, recommend one (BD-01 … BD-06). */
@NullMarked
package gridline.pricing.bundle;

import org.jspecify.annotations.NullMarked;
