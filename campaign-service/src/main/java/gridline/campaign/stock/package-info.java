/** 库存: gifts and printed material by kind and place, over HTTP and in the document store. */
@NullMarked
package gridline.campaign.stock;

import org.jspecify.annotations.NullMarked;
