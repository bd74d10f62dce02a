/** 经营数字: the figures of the funnel, counted as customers change. */
@NullMarked
package gridline.funnel.figures;

import org.jspecify.annotations.NullMarked;
