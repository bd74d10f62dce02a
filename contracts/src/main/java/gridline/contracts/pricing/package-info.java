/** 资费: events owned by the pricing service, on the topic gridline.pricing. */
@NullMarked
package gridline.contracts.pricing;

import org.jspecify.annotations.NullMarked;
