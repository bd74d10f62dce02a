/** 权限: who calls (role, grid scope) and what each endpoint demands; everything not granted is denied. */
@NullMarked
package gridline.platform.security;

import org.jspecify.annotations.NullMarked;
