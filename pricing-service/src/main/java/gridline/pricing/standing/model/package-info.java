/** 价格态势模型: a price in force beside the competitor's, and what many of them add up to. */
@NullMarked
package gridline.pricing.standing.model;

import org.jspecify.annotations.NullMarked;
