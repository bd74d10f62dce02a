/** 契约: what all services share to read each other's events: money, topics and the register of event types. */
@NullMarked
package gridline.contracts;

import org.jspecify.annotations.NullMarked;
