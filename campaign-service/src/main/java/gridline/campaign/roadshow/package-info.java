/** 路演: planned without clashes, held, and reckoned up. */
@NullMarked
package gridline.campaign.roadshow;

import org.jspecify.annotations.NullMarked;
