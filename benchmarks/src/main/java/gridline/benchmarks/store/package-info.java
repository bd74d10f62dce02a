/** What the embedded document store (内嵌文档库) costs, as ratios in one run. */
@NullMarked
package gridline.benchmarks.store;

import org.jspecify.annotations.NullMarked;
