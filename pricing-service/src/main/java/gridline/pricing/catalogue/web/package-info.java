/** 产品目录接口: products over HTTP. */
@NullMarked
package gridline.pricing.catalogue.web;

import org.jspecify.annotations.NullMarked;
