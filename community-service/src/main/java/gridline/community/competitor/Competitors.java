package gridline.community.competitor;

import gridline.community.placing.Placed;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.RefusedException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 竞争对手存储: all competing operators; they are the same for every grid. */
@Component
public class Competitors {

    private final Aggregates<Competitor> competitors;

    Competitors(AggregatesFactory factory) {
        this.competitors = factory.of("competitors", Competitor.class);
    }

    public Optional<Competitor> find(String id) {
        return competitors.find(id).map(Versioned::state);
    }

    Aggregates<Competitor> aggregates() {
        return competitors;
    }

    Page<Versioned<Competitor>> page(ListQuery query) {
        return competitors.page(query, new Criteria());
    }

    Stream<Versioned<Competitor>> stream(ListQuery query) {
        return competitors.stream(query, new Criteria());
    }

    /** Puts a competitor on file, or changes it. */
    Placed<Competitor> describe(Decision<Competitor> description, @Nullable IfMatch expected) {
        Competitor described = switch (description) {
            case Accepted<Competitor> yes -> yes.state();
            case Refused<Competitor> no -> throw RefusedException.of(no);
        };
        return Placed.into(competitors, described.id(), described, expected, any -> description);
    }
}
