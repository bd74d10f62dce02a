/** 资费: what may be sold in a community. Pure Java. */
@NullMarked
package gridline.pricing.tariff.model;

import org.jspecify.annotations.NullMarked;
