/** 订单: an order at an approved tariff with the price frozen in it, from prepared to activated (FN-S5, FN-S6). */
@NullMarked
package gridline.funnel.order.model;

import org.jspecify.annotations.NullMarked;
