package gridline.funnel.registration;

import gridline.funnel.registration.model.CitySettings;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.DuplicateException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 报备设置: the terms of registrations, by city, level and day (FN-13). */
@Component
public class RegistrationSettings {

    private final Aggregates<CitySettings> cities;
    private final RegistrationTerms defaults;

    RegistrationSettings(AggregatesFactory factory, RegistrationTerms defaults) {
        this.cities = factory.of("registrationSettings", CitySettings.class);
        this.defaults = defaults;
    }

    /** The terms in force on a day, Asia/Shanghai, for a customer of a grid. */
    public RegistrationTerms terms(String gridPath, CustomerLevel level, LocalDate day) {
        return find(cityOf(gridPath))
                .flatMap(city -> city.state().on(day))
                .map(version -> version.of(level))
                .orElse(defaults);
    }

    /** What counts where a city has set nothing. */
    public RegistrationTerms defaults() {
        return defaults;
    }

    public Optional<Versioned<CitySettings>> find(String cityPath) {
        return cities.find(id(cityPath));
    }

    /** @param version the version the caller has seen, 0 for none yet; null for any */
    public Versioned<CitySettings> change(String cityPath, @Nullable Long version, UnaryOperator<CitySettings> change) {
        try {
            if (find(cityPath).isEmpty() && (version == null || version == 0)) {
                return cities.insert(id(cityPath), change.apply(CitySettings.none(cityPath)), List.of());
            }
        } catch (DuplicateException raced) {
            // Somebody else was the first; the change goes on top of that one.
        }
        return cities.change(id(cityPath), version, city -> Decision.accepted(change.apply(city)));
    }

    /**
     * Path of the city a node of the org tree lies in.
     *
     * @throws BadRequestException if the path ends above the cities
     */
    public static String cityOf(String gridPath) {
        String[] segments = gridPath.split("/", -1);
        if (segments.length < 3 || !segments[0].isEmpty() || segments[1].isEmpty() || segments[2].isEmpty()) {
            throw new BadRequestException(List.of(Violation.of("FN-13.city-missing", "gridPath")));
        }
        return "/" + segments[1] + "/" + segments[2];
    }

    private static String id(String cityPath) {
        return cityPath.substring(1).replace('/', '.');
    }
}
