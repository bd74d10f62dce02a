/** 定价规则: the versioned rule sets the service was started with. */
@NullMarked
package gridline.pricing.rule;

import org.jspecify.annotations.NullMarked;
