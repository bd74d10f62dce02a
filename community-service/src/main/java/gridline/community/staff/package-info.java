/** 任职: who works where and as what (rulebook section 1). A simple feature, hence flat. */
@NullMarked
package gridline.community.staff;

import org.jspecify.annotations.NullMarked;
