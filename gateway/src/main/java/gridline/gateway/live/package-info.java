/** 实时更新: tells the pages that are open right now what has changed in the services, as server-sent events. */
@NullMarked
package gridline.gateway.live;

import org.jspecify.annotations.NullMarked;
