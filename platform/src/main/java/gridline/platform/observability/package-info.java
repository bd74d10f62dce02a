/** 可观测性: health, metrics, traces and logs that say enough to run the platform and nothing about persons (PI-03). */
@NullMarked
package gridline.platform.observability;

import org.jspecify.annotations.NullMarked;
