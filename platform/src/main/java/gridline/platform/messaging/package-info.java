/**
 * 消息: events between services: the outbox kept inside the aggregate's document, the relay to the broker, the CloudEvents
 * envelope, subscriptions with retries, dead letters and their replay.
 */
@NullMarked
package gridline.platform.messaging;

import org.jspecify.annotations.NullMarked;
