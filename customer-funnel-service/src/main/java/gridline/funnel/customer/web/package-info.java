/** 客户接口: the customers' part of the funnel's API; what it answers is masked (PI-01). */
@NullMarked
package gridline.funnel.customer.web;

import org.jspecify.annotations.NullMarked;
