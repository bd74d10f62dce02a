package gridline.pricing.standing;

import gridline.contracts.Topic;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.platform.decision.Decision;
import gridline.platform.lease.LeasedJob;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.GridPath;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.ListQuery;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.standing.model.PriceStanding;
import gridline.pricing.tariff.model.Tariff;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 价格态势库 (PR-20): every tariff that answers an offer, beside that offer, kept by the service's own events. An event only says which
 * tariff to look at; what is stored is read off the tariff and its proposal, so that twice or late does no harm.
 */
@Component
public class PriceStandings {

    static final String COLLECTION = "priceStandings";
    private static final String IN_FORCE = "state.inForce";
    private static final String GRID_PATH = "state.gridPath";

    private final Aggregates<PriceStanding> standings;
    private final Aggregates<Tariff> tariffs;
    private final Aggregates<Proposal> proposals;

    PriceStandings(
            AggregatesFactory factory, Indexes indexes, Aggregates<Tariff> tariffs, Aggregates<Proposal> proposals) {
        indexes.ensure(COLLECTION, IN_FORCE, GRID_PATH, "state.approvedAt", "_id")
                .ensure(COLLECTION, "state.competitorId", IN_FORCE, GRID_PATH, "state.approvedAt", "_id");
        this.standings = factory.of(COLLECTION, PriceStanding.class);
        this.tariffs = tariffs;
        this.proposals = proposals;
    }

    /** Those in force of a node of the org tree and everything below it. */
    Stream<PriceStanding> inForce(String gridPath) {
        return standings.stream(new Criteria().andOperator(inForce(), GridPath.within(GRID_PATH, gridPath)))
                .map(Versioned::state);
    }

    /** A page of those in force. */
    public Page<Versioned<PriceStanding>> page(ListQuery query, Criteria scope) {
        return standings.page(query, new Criteria().andOperator(inForce(), scope));
    }

    /** A whole list of those in force. */
    public Stream<Versioned<PriceStanding>> stream(ListQuery query, Criteria scope) {
        return standings.stream(query, new Criteria().andOperator(inForce(), scope));
    }

    private static Criteria inForce() {
        return Criteria.where(IN_FORCE).is(true);
    }

    /** Looks at a tariff. */
    void keep(String tariffId) {
        tariffs.find(tariffId).ifPresent(this::keep);
    }

    private void keep(Versioned<Tariff> tariff) {
        proposals
                .find(tariff.state().proposalId())
                .flatMap(proposal -> PriceStanding.of(tariff.state(), tariff.version(), proposal.state()))
                .ifPresent(this::store);
    }

    private void store(PriceStanding standing) {
        try {
            standings.insert(standing.tariffId(), standing, List.of());
        } catch (DuplicateException there) {
            standings.change(
                    standing.tariffId(),
                    null,
                    stored -> Decision.accepted(standing.replaces(stored) ? standing : stored));
        }
    }

    /** 订阅与补齐: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Upkeep {

        @Bean
        EventSubscription<TariffApproved> standingsOfApproved(PriceStandings standings) {
            return EventSubscription.to(
                            Topic.PRICING,
                            TariffApproved.class,
                            event -> standings.keep(event.data().tariffId()))
                    .named("price-standings-approved");
        }

        @Bean
        EventSubscription<TariffWithdrawn> standingsOfWithdrawn(PriceStandings standings) {
            return EventSubscription.to(
                            Topic.PRICING,
                            TariffWithdrawn.class,
                            event -> standings.keep(event.data().tariffId()))
                    .named("price-standings-withdrawn");
        }

        /** Once, when a version that keeps standings first starts on what an older one has stored. */
        @Bean
        LeasedJob keepPriceStandings(PriceStandings standings) {
            return LeasedJob.every("price-standings", Duration.ofDays(1), (since, until) -> {
                if (since == null) {
                    standings.tariffs.stream(new Criteria()).forEach(standings::keep);
                }
            });
        }
    }
}
