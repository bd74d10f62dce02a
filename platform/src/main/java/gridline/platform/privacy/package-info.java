/** 个人信息: masked by default, revealed on purpose, and every reveal on record (PI-01). */
@NullMarked
package gridline.platform.privacy;

import org.jspecify.annotations.NullMarked;
