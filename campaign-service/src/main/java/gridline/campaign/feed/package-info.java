/** 日历订阅: the open work of a person as an iCalendar feed. */
@NullMarked
package gridline.campaign.feed;

import org.jspecify.annotations.NullMarked;
