/** 客户持久化: one document per customer, with the fields lists are filtered and sorted by. */
@NullMarked
package gridline.funnel.customer.persistence;

import org.jspecify.annotations.NullMarked;
