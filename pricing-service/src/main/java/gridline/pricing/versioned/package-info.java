/** 版本化数据: reads rules and tables that are data, with versions and effective dates, from the service's files. */
@NullMarked
package gridline.pricing.versioned;

import org.jspecify.annotations.NullMarked;
