/** 抽奖 (CP-41): draws at roadshows over HTTP, in the document store, with their prizes in stock. */
@NullMarked
package gridline.campaign.draw;

import org.jspecify.annotations.NullMarked;
