/** 定价基准: the tariff engine beside the same rules in Drools. */
@NullMarked
package gridline.benchmarks.pricing;

import org.jspecify.annotations.NullMarked;
