/** 租约: work that only one of several replicas does at a time, and that catches up after a downtime. */
@NullMarked
package gridline.platform.lease;

import org.jspecify.annotations.NullMarked;
