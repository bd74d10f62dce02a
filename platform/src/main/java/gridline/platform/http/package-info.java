/** 服务间调用: calls to other services, each bounded in time and number and stopped early when the other side is down. */
@NullMarked
package gridline.platform.http;

import org.jspecify.annotations.NullMarked;
