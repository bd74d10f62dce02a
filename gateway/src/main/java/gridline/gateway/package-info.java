/** 网关: the one door to the system, for browsers and for machines. */
@NullMarked
package gridline.gateway;

import org.jspecify.annotations.NullMarked;
