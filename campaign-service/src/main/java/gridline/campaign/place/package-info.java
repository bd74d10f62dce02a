/** 小区目录: the communities campaigns are held in, known by event. */
@NullMarked
package gridline.campaign.place;

import org.jspecify.annotations.NullMarked;
