/** 规则目录: keeps {@code docs/rules/<service>.md} true. */
@NullMarked
package gridline.platform.rules;

import org.jspecify.annotations.NullMarked;
