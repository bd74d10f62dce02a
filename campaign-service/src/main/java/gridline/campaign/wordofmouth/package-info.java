/** 口碑营销 (CP-32): owners' groups, matches, evenings, and what of it is risky. */
@NullMarked
package gridline.campaign.wordofmouth;

import org.jspecify.annotations.NullMarked;
