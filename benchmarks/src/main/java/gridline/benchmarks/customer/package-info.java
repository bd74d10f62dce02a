/** 客户列表基准: the lists of the funnel service over many customers, on the embedded store. */
@NullMarked
package gridline.benchmarks.customer;

import org.jspecify.annotations.NullMarked;
