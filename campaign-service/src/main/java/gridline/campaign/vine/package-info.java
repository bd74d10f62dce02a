/** 顺藤摸瓜 (CP-31 … CP-33): who brought whom, as a graph of a community. */
@NullMarked
package gridline.campaign.vine;

import org.jspecify.annotations.NullMarked;
