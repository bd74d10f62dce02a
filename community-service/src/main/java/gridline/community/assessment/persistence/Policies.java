package gridline.community.assessment.persistence;

import gridline.community.assessment.model.CityPolicy;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 评分规则存储: the scoring policies cities decided; where there is none the default holds. */
@Component
public class Policies {

    private static final int CITY_SEGMENT = 2;

    private final Aggregates<CityPolicy> policies;

    Policies(AggregatesFactory factory) {
        this.policies = factory.of("scoringPolicies", CityPolicy.class);
    }

    /** Path of the city a grid lies in: the first two levels of its path. */
    public static String cityPath(String gridPath) {
        String[] segments = gridPath.split("/", -1);
        return segments.length <= CITY_SEGMENT ? gridPath : "/" + segments[1] + "/" + segments[CITY_SEGMENT];
    }

    /** What holds in a city; version 0 while it decided nothing. */
    public Versioned<CityPolicy> of(String cityPath) {
        String cityId = cityPath.substring(cityPath.lastIndexOf('/') + 1);
        return policies.find(cityId)
                .orElseGet(() ->
                        new Versioned<>(cityId, 0, CityPolicy.none(cityId, cityPath), Instant.EPOCH, Instant.EPOCH));
    }

    /** Those some communities may not have been assessed by yet; there is one policy a city at most. */
    public Stream<CityPolicy> toApply() {
        return policies.stream(new Criteria()).map(Versioned::state).filter(CityPolicy::toApply);
    }

    /**
     * Changes the policy of a city.
     *
     * @param expected version of the policy's entry the caller has seen, 0 for none; null for any
     */
    public Versioned<CityPolicy> change(
            String cityPath, @Nullable Long expected, Function<CityPolicy, Decision<CityPolicy>> decide) {
        Versioned<CityPolicy> known = of(cityPath);
        if (known.version() > 0) {
            return policies.change(known.id(), expected, decide);
        }
        if (expected != null && expected != 0) {
            throw new StaleVersionException(known.id(), expected, 0);
        }
        return switch (decide.apply(known.state())) {
            case Refused<CityPolicy> no -> throw RefusedException.of(no);
            case Accepted<CityPolicy> yes when yes.state().equals(known.state()) -> known;
            case Accepted<CityPolicy> yes -> policies.insert(known.id(), yes.state(), List.of());
        };
    }
}
