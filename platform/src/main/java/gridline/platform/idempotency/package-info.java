/** 幂等: a POST that bears an Idempotency-Key takes effect once, however often it is sent. */
@NullMarked
package gridline.platform.idempotency;

import org.jspecify.annotations.NullMarked;
