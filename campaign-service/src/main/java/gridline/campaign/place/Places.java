package gridline.campaign.place;

import gridline.campaign.schedule.model.Schedule;
import gridline.contracts.Topic;
import gridline.contracts.community.CommunityDescribed;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.RefusedException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 小区目录存储: communities as the community service described them; one that is only scheduled is known as well. */
@Component
public class Places {

    private final Aggregates<Place> places;
    private final Aggregates<Schedule> schedules;

    Places(AggregatesFactory factory, Aggregates<Schedule> schedules) {
        this.places = factory.of("places", Place.class);
        this.schedules = schedules;
    }

    public Optional<Place> find(String communityId) {
        return places.find(communityId)
                .map(Versioned::state)
                .or(() -> schedules
                        .find(communityId)
                        .map(schedule -> schedule.state().community())
                        .map(known -> new Place(known.id(), known.name(), known.gridPath(), null)));
    }

    /** @throws RefusedException (422) for a community the campaign has not heard of */
    public Place require(String communityId) {
        return find(communityId)
                .orElseThrow(() -> RefusedException.of(Violation.of("campaign.unknown-community", "communityId")
                        .with("id", communityId)));
    }

    private void described(ReceivedEvent<CommunityDescribed> event) {
        CommunityDescribed now = event.data();
        var place = new Place(now.communityId(), now.communityName(), now.gridPath(), now.kind());
        places.onEvent(now.communityId(), event, _ -> Decision.accepted(place));
    }

    /** 订阅. */
    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        EventSubscription<CommunityDescribed> onDescribed(Places places) {
            return EventSubscription.to(Topic.COMMUNITY, CommunityDescribed.class, places::described);
        }
    }
}
