/** 产品目录: products, their prices and what a price must be. Pure Java. */
@NullMarked
package gridline.pricing.catalogue.model;

import org.jspecify.annotations.NullMarked;
