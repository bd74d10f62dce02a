/** 归因: which campaign brought an order, and what a partner hall earns for it. */
@NullMarked
package gridline.campaign.attribution;

import org.jspecify.annotations.NullMarked;
