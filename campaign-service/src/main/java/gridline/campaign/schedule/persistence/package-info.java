/** 进度表存储: how schedules lie in the document store. */
@NullMarked
package gridline.campaign.schedule.persistence;

import org.jspecify.annotations.NullMarked;
