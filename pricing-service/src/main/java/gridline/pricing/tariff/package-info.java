/** 资费: use cases around tariffs: come into force by approval, end by replacement or withdrawal (PR-10). */
@NullMarked
package gridline.pricing.tariff;

import org.jspecify.annotations.NullMarked;
