package gridline.campaign.schedule;

import gridline.campaign.schedule.model.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * 节假日文件: the dated file {@code holidays.yaml}; a faulty file stops the service at start.
 *
 * @param asOf day the data is of
 * @param publishedUntil last day the adjusted weekends are known for
 * @param daysOff days off, each a day or {@code first/last}
 * @param daysWorked weekend days that are worked
 */
record Holidays(String asOf, String publishedUntil, List<String> daysOff, List<String> daysWorked) {

    static WorkingCalendar shipped() {
        try {
            var sources = new YamlPropertySourceLoader().load("holidays", new ClassPathResource("holidays.yaml"));
            Holidays read = new Binder(ConfigurationPropertySources.from(sources))
                    .bind("holidays", Holidays.class)
                    .get();
            return read.toCalendar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkingCalendar toCalendar() {
        Set<LocalDate> free = new HashSet<>();
        for (String entry : daysOff) {
            String[] ends = entry.split("/");
            LocalDate.parse(ends[0])
                    .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1))
                    .forEach(free::add);
        }
        Set<LocalDate> worked = daysWorked.stream().map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkingCalendar(free, worked, LocalDate.parse(publishedUntil));
    }
}
