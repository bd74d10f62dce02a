/**
 * 保存的视图: filters and orders of lists that people keep under a name, for themselves, their team or a role. A service says by
 * a bean of {@link gridline.platform.savedview.ViewedLists} which of its lists.
 */
@NullMarked
package gridline.platform.savedview;

import org.jspecify.annotations.NullMarked;
