/** 预算: quarterly budgets of the grids, over HTTP and in the document store. */
@NullMarked
package gridline.campaign.budget;

import org.jspecify.annotations.NullMarked;
