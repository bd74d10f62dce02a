/** 覆盖清单比较: what changed between two versions of a coverage list (CO-02). A simple feature, hence flat. */
@NullMarked
package gridline.community.coverage;

import org.jspecify.annotations.NullMarked;
