/** 预算模型: plan, approval, reservation, spending in five categories. */
@NullMarked
package gridline.campaign.budget.model;

import org.jspecify.annotations.NullMarked;
