/** 路由: where a request goes, and what the caller sees when the service behind does not answer. */
@NullMarked
package gridline.gateway.routing;

import org.jspecify.annotations.NullMarked;
