/** 库存模型: what lies where, what is reserved, who holds what. */
@NullMarked
package gridline.campaign.stock.model;

import org.jspecify.annotations.NullMarked;
