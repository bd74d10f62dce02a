package gridline.campaign.schedule.persistence;

import gridline.campaign.schedule.model.CityTemplate;
import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.ScheduleTemplate;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 模板存储: what cities added to the template the service ships with, one document per city (CP-20). */
@Component
public class Templates {

    private final Aggregates<CityTemplate> cities;
    private final ScheduleTemplate shipped;
    // A version never changes once it was issued.
    private final Map<String, ScheduleTemplate> known = new ConcurrentHashMap<>();

    Templates(AggregatesFactory factory, ScheduleTemplate shipped) {
        this.cities = factory.of("scheduleTemplates", CityTemplate.class);
        this.shipped = shipped;
    }

    /** Path of the city a node of the org tree lies in: its first two segments. */
    public static String cityOf(String gridPath) {
        int second = gridPath.indexOf('/', 1);
        int third = second < 0 ? -1 : gridPath.indexOf('/', second + 1);
        return third < 0 ? gridPath : gridPath.substring(0, third);
    }

    public ScheduleTemplate shipped() {
        return shipped;
    }

    /** The template new schedules of a city are made from. */
    public ScheduleTemplate current(String gridPath) {
        String city = cityOf(gridPath);
        return cities.find(id(city))
                .flatMap(found -> found.state().latest())
                .map(version -> shipped.with(version.number(), version.added()))
                .orElse(shipped);
    }

    /** The template a schedule was made from. */
    public ScheduleTemplate of(Schedule schedule) {
        if (schedule.templateVersion() <= shipped.version()) {
            return shipped;
        }
        String city = cityOf(schedule.community().gridPath());
        String key = city + "@" + schedule.templateVersion();
        ScheduleTemplate cached = known.get(key);
        if (cached != null) {
            return cached;
        }
        ScheduleTemplate read = cities.require(id(city))
                .state()
                .version(schedule.templateVersion())
                .map(version -> shipped.with(version.number(), version.added()))
                .orElseThrow(() -> new IllegalStateException("no template " + key));
        known.put(key, read);
        return read;
    }

    /** Everything a city issued; empty for a city that never did. */
    public CityTemplate ofCity(String city) {
        return cities.find(id(city)).map(Versioned::state).orElseGet(() -> CityTemplate.empty(city));
    }

    /** Carries out a decision about a city's template, which is brought into being by the first one. */
    public Versioned<CityTemplate> change(String city, Function<CityTemplate, Decision<CityTemplate>> decide) {
        try {
            if (cities.find(id(city)).isEmpty()) {
                cities.insert(id(city), CityTemplate.empty(city), List.of());
            }
        } catch (DuplicateException raced) {
            // Somebody else was first.
        }
        return cities.change(id(city), null, decide);
    }

    private static String id(String city) {
        return "t-" + city.substring(city.lastIndexOf('/') + 1);
    }
}
