/** 决策: the outcome of a pure domain decision, and what a rule says when it refuses. No framework in here. */
@NullMarked
package gridline.platform.decision;

import org.jspecify.annotations.NullMarked;
