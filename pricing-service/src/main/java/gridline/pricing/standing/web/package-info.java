/** 价格态势接口: REST of how prices stand. */
@NullMarked
package gridline.pricing.standing.web;

import org.jspecify.annotations.NullMarked;
