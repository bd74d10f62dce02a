/** 报备: the exclusive lease a salesperson has on a customer (FN-10). */
@NullMarked
package gridline.funnel.registration.model;

import org.jspecify.annotations.NullMarked;
