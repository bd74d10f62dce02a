/** 客户: the use cases of the funnel, one class each: load, decide, store. */
@NullMarked
package gridline.funnel.customer;

import org.jspecify.annotations.NullMarked;
