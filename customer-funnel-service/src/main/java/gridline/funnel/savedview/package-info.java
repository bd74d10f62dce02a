/** 保存的视图: filters and orders of lists that people keep under a name, for themselves, their team or a role. */
@NullMarked
package gridline.funnel.savedview;

import org.jspecify.annotations.NullMarked;
