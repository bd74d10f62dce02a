/** 推荐关系模型 (CP-31 … CP-33). */
@NullMarked
package gridline.campaign.vine.model;

import org.jspecify.annotations.NullMarked;
