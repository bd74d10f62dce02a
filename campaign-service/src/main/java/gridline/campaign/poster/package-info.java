/** 张贴 (CP-07): what hangs where, with its photo, and when it has to be replaced. */
@NullMarked
package gridline.campaign.poster;

import org.jspecify.annotations.NullMarked;
