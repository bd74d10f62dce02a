/** 张贴模型 (CP-07). */
@NullMarked
package gridline.campaign.poster.model;

import org.jspecify.annotations.NullMarked;
