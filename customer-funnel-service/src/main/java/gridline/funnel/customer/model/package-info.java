/** 客户: the customer as one aggregate, with its file, stage, evidence, registration and orders, and all decisions on it. */
@NullMarked
package gridline.funnel.customer.model;

import org.jspecify.annotations.NullMarked;
