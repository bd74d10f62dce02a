/** 抽奖模型 (CP-41): a sealed pile of tickets in an order fixed before the first one is taken, which anybody can work out afterwards. */
@NullMarked
package gridline.campaign.draw.model;

import org.jspecify.annotations.NullMarked;
