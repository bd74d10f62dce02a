/** 实时变化: tells whoever looks at a page right now that something on it has changed; best effort, beside the events. */
@NullMarked
package gridline.platform.live;

import org.jspecify.annotations.NullMarked;
