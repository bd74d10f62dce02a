package gridline.funnel.coverage;

import gridline.contracts.Topic;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.CommunityEvent;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.funnel.coverage.model.Community;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 小区投影: what community's events told of each community, kept current by them (FN-04). */
@Component
public class Communities {

    private final Aggregates<Community> communities;

    Communities(AggregatesFactory factory) {
        this.communities = factory.of("communities", Community.class);
    }

    public Optional<Community> find(String communityId) {
        return communities.find(communityId).map(Versioned::state);
    }

    /**
     * Remembers a community that was asked for and of which no event has come yet. What an event told in the meantime
     * stays: it is at least as new as the answer.
     */
    Community remember(Community asked) {
        try {
            return communities.insert(asked.communityId(), asked, List.of()).state();
        } catch (DuplicateException toldMeanwhile) {
            return communities.require(asked.communityId()).state();
        }
    }

    void on(ReceivedEvent<CommunityEvent> event) {
        switch (event.data()) {
            case CommunityCoverageChanged e ->
                apply(event, known -> new Community(e.communityId(), e.communityName(), e.gridPath(), e.buildState()));
            case CommunityOpened e ->
                apply(event, known -> new Community(e.communityId(), e.communityName(), e.gridPath(), BuildState.OPEN));
            case CommunityOpeningPlanned e ->
                apply(event, known -> planned(known, e.communityId(), e.communityName(), e.gridPath()));
            case CommunityOpeningMoved e ->
                apply(event, known -> planned(known, e.communityId(), e.communityName(), e.gridPath()));
            default -> {
                // every other event of communities says nothing about coverage
            }
        }
    }

    private void apply(ReceivedEvent<CommunityEvent> event, Function<@Nullable Community, Community> next) {
        communities.onEvent(event.subject(), event, known -> Decision.accepted(next.apply(known)));
    }

    private static Community planned(@Nullable Community known, String id, String name, String gridPath) {
        BuildState state = known == null ? BuildState.NOT_COVERED : known.buildState();
        return new Community(id, name, gridPath, state).planned();
    }

    /** 订阅: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<CommunityEvent> communityEvents(Communities communities) {
            return EventSubscription.to(Topic.COMMUNITY, CommunityEvent.class, communities::on);
        }
    }
}
