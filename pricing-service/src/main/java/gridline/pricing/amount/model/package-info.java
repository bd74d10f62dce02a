/** 金额: amounts as somebody states them, checked before they become money (PR-23). Pure Java. */
@NullMarked
package gridline.pricing.amount.model;

import org.jspecify.annotations.NullMarked;
