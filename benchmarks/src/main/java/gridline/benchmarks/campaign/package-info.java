/** 营销列表基准: the lists of the campaign service on the embedded store. */
@NullMarked
package gridline.benchmarks.campaign;

import org.jspecify.annotations.NullMarked;
