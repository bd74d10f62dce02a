/** 融合套餐 沃·商务: what may be composed, what it costs line by line, what suits a firm. Pure Java. */
@NullMarked
package gridline.pricing.bundle.model;

import org.jspecify.annotations.NullMarked;
