package gridline.campaign.schedule.model;

import gridline.campaign.schedule.TemplateSettings;

/** The template the service ships with. */
public final class Templates {

    public static final ScheduleTemplate SHIPPED = TemplateSettings.shipped();

    private Templates() {}
}
