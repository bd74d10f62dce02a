/** 随网格变动: what the service keeps of grids follows when a grid is moved, merged or split. */
@NullMarked
package gridline.campaign.orgmove;

import org.jspecify.annotations.NullMarked;
