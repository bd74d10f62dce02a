/** 名称检索: finding Chinese names by any part of them and by pinyin initials, with plain index look-ups. */
@NullMarked
package gridline.platform.search;

import org.jspecify.annotations.NullMarked;
