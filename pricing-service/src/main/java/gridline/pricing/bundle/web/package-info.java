/** 融合套餐接口: bundles over HTTP. */
@NullMarked
package gridline.pricing.bundle.web;

import org.jspecify.annotations.NullMarked;
