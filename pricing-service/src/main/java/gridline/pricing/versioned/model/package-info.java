/** 版本化数据: which version of a table or rule counts for a place and a day. Pure Java. */
@NullMarked
package gridline.pricing.versioned.model;

import org.jspecify.annotations.NullMarked;
