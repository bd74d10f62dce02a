package gridline.community.incident;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.competitor.Competitors;
import gridline.community.incident.model.HandleIncident;
import gridline.community.incident.model.Incident;
import gridline.community.incident.model.Risk;
import gridline.community.incident.model.Sign;
import gridline.community.photo.PhotoEvidence;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 风险事件存储: all incidents, within the caller's grids (CO-40, CO-41). */
@Component
public class Incidents implements PhotoEvidence {

    private static final String GRID_PATH = "state.gridPath";
    private static final String COMMUNITY = "state.communityId";

    private final Aggregates<Incident> incidents;
    private final Communities communities;
    private final Competitors competitors;
    private final Clock clock;

    Incidents(
            AggregatesFactory factory, Indexes indexes, Communities communities, Competitors competitors, Clock clock) {
        this.incidents = factory.of("incidents", Incident.class);
        indexes.ensure(incidents.collection(), GRID_PATH, "state.observedOn")
                .ensure(incidents.collection(), COMMUNITY, "state.observedOn");
        this.communities = communities;
        this.competitors = competitors;
        this.clock = clock;
    }

    Aggregates<Incident> aggregates() {
        return incidents;
    }

    /** @throws RefusedException (422) with everything wrong with the report */
    public Versioned<Incident> report(
            String communityId,
            Risk risk,
            @Nullable String competitorId,
            Set<Sign> signs,
            LocalDate observedOn,
            String description,
            Caller caller) {
        Community community = communities.visible(communityId, caller).state();
        boolean known = competitorId != null && competitors.find(competitorId).isPresent();
        Incident draft = new Incident(
                "i-" + RequestIdentity.newId(),
                communityId,
                community.gridPath(),
                risk,
                competitorId,
                signs,
                observedOn,
                description,
                caller.id(),
                List.of(),
                List.of(),
                null);
        return switch (HandleIncident.report(draft, known, BusinessZone.today(clock))) {
            case Accepted<Incident> yes -> incidents.insert(draft.id(), yes.state(), yes.events());
            case Refused<Incident> no -> throw RefusedException.of(no);
        };
    }

    /** @throws gridline.platform.web.OutsideScopeException (403) if the caller's grids do not hold it */
    public Versioned<Incident> visible(String id, Caller caller) {
        Versioned<Incident> incident = incidents.require(id);
        caller.requireCovers(incident.state().gridPath());
        return incident;
    }

    public Versioned<Incident> change(
            String id, @Nullable IfMatch expected, Caller caller, Function<Incident, Decision<Incident>> decide) {
        visible(id, caller);
        return incidents.change(id, expected == null ? null : expected.version(), decide);
    }

    @Override
    public boolean holds(String communityId, String photoId) {
        return incidents.stream(Criteria.where(COMMUNITY).is(communityId))
                .flatMap(incident -> incident.state().evidence().stream())
                .anyMatch(piece -> photoId.equals(piece.photoId()));
    }

    public Page<Versioned<Incident>> page(ListQuery query, Caller caller) {
        return incidents.page(query, caller.scopeCriteria(GRID_PATH));
    }

    public Stream<Versioned<Incident>> stream(ListQuery query, Caller caller) {
        return incidents.stream(query, caller.scopeCriteria(GRID_PATH));
    }
}
