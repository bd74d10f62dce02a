/** 消息基准: how long events take from the write to their reader, and how fast imports with events are. */
@NullMarked
package gridline.benchmarks.messaging;

import org.jspecify.annotations.NullMarked;
