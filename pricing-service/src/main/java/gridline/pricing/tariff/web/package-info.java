/** 资费: tariffs over HTTP. */
@NullMarked
package gridline.pricing.tariff.web;

import org.jspecify.annotations.NullMarked;
