/** 特殊优惠接口: special offers over HTTP. */
@NullMarked
package gridline.pricing.special.web;

import org.jspecify.annotations.NullMarked;
