/** 限流: how much one caller may ask for, and how much the gateway takes on at once. */
@NullMarked
package gridline.gateway.limits;

import org.jspecify.annotations.NullMarked;
