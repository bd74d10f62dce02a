/** 产品目录: our own products with their list prices, edited by supervisors and administrators. */
@NullMarked
package gridline.pricing.catalogue;

import org.jspecify.annotations.NullMarked;
