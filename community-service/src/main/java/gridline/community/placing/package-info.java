/** 放置: creating or changing something by PUT under an id the caller chose. */
@NullMarked
package gridline.community.placing;

import org.jspecify.annotations.NullMarked;
