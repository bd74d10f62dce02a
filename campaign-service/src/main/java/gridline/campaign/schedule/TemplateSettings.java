package gridline.campaign.schedule;

import gridline.campaign.schedule.model.EvidenceKind;
import gridline.campaign.schedule.model.ItemTemplate;
import gridline.campaign.schedule.model.OwnerRole;
import gridline.campaign.schedule.model.Phase;
import gridline.campaign.schedule.model.ScheduleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * 进度表模板文件: the template as it stands in {@code schedule-template.yaml}; a faulty file stops the service at start.
 *
 * @param version from 1
 * @param items the lines of the schedule
 */
public record TemplateSettings(int version, List<Item> items) {

    /** One line; see {@link ItemTemplate} for the meaning of the fields. */
    public record Item(
            int number,
            Phase phase,
            int startDay,
            int days,
            @Nullable Integer workingDays,
            OwnerRole owner,
            Set<EvidenceKind> evidence,
            @Nullable List<Integer> after,
            @Nullable Integer everyDays) {

        private ItemTemplate toTemplate() {
            return new ItemTemplate(
                    number,
                    phase,
                    startDay,
                    days,
                    workingDays,
                    owner,
                    evidence,
                    after == null ? List.of() : after,
                    everyDays,
                    null);
        }
    }

    /**
     * The template the service ships with.
     *
     * @throws IllegalArgumentException naming everything that is wrong with the file
     */
    public static ScheduleTemplate shipped() {
        try {
            var sources = new YamlPropertySourceLoader()
                    .load("schedule-template", new ClassPathResource("schedule-template.yaml"));
            var settings = new Binder(ConfigurationPropertySources.from(sources))
                    .bind("schedule-template", TemplateSettings.class)
                    .get();
            return new ScheduleTemplate(
                    settings.version(),
                    settings.items().stream().map(Item::toTemplate).toList(),
                    Holidays.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
