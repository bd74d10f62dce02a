/** 小区基准: the lists of the community service over tens of thousands of communities. */
@NullMarked
package gridline.benchmarks.community;

import org.jspecify.annotations.NullMarked;
