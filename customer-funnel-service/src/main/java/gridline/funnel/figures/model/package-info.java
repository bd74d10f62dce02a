/** 经营数字: what is counted of customers, and what is read off the counts. */
@NullMarked
package gridline.funnel.figures.model;

import org.jspecify.annotations.NullMarked;
