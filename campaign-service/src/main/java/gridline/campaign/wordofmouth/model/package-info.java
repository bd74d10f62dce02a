/** 口碑活动模型 (CP-32). */
@NullMarked
package gridline.campaign.wordofmouth.model;

import org.jspecify.annotations.NullMarked;
