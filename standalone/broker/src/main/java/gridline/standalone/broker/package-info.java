/** A real Kafka broker (消息代理) in KRaft mode for one machine: formatted on first start, run in this process. */
@NullMarked
package gridline.standalone.broker;

import org.jspecify.annotations.NullMarked;
