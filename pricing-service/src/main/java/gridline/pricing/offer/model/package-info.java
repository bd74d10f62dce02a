/** 竞争对手资费: what competitors ask in a community, as reported by the community service. Pure Java. */
@NullMarked
package gridline.pricing.offer.model;

import org.jspecify.annotations.NullMarked;
