/** 集体入网: neighbours of one building join together (PR-08). */
@NullMarked
package gridline.campaign.group;

import org.jspecify.annotations.NullMarked;
