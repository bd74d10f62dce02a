package gridline.community.roadmap;

import gridline.contracts.Topic;
import gridline.contracts.campaign.ScheduleItemCompleted;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 推广进度: which items of its roll-out schedule a community has behind it, as the campaign tells (CO-03). */
@Configuration(proxyBeanMethods = false)
class RolloutProgress {

    /** 已完成项: rule ids done, in order. */
    record Done(String communityId, List<String> items) {

        Done {
            items = List.copyOf(items);
        }
    }

    /** 推广进度存储. */
    static final class Items {

        private final Aggregates<Done> progress;

        Items(Aggregates<Done> progress) {
            this.progress = progress;
        }

        Set<String> of(String communityId) {
            return progress.find(communityId)
                    .map(Versioned::state)
                    .map(done -> Set.copyOf(done.items()))
                    .orElse(Set.of());
        }

        void completed(ReceivedEvent<ScheduleItemCompleted> event) {
            String id = event.data().communityId();
            progress.onEvent(id, event, before -> {
                Set<String> items = new TreeSet<>(before == null ? List.of() : before.items());
                items.add(event.data().ruleId());
                return Decision.accepted(new Done(id, List.copyOf(items)));
            });
        }
    }

    @Bean
    Items rolloutItems(AggregatesFactory factory) {
        return new Items(factory.of("rolloutProgress", Done.class));
    }

    @Bean
    EventSubscription<ScheduleItemCompleted> scheduleItemCompleted(Items items) {
        return EventSubscription.to(Topic.CAMPAIGN, ScheduleItemCompleted.class, items::completed);
    }
}
