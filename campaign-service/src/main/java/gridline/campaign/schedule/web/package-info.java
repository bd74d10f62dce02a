/** 进度表接口: schedules and tasks over HTTP. */
@NullMarked
package gridline.campaign.schedule.web;

import org.jspecify.annotations.NullMarked;
