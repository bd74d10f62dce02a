package gridline.platform.orgmove;

import gridline.contracts.Topic;
import gridline.contracts.community.CommunityRegrouped;
import gridline.contracts.community.GridsMerged;
import gridline.contracts.community.OrgUnitMoved;
import gridline.platform.lease.LeasedJob;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes what a service keeps of grids follow the org tree; a bean of {@link GridPathHolders} is all it takes. */
@AutoConfiguration
@ConditionalOnBean(GridPathHolders.class)
public class OrgMovesAutoConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** So long events on their way may still bring something under a former path; later ones wait for the daily look. */
    private static final Duration WATCHED = Duration.ofDays(2);

    @Bean
    OrgPlaces orgPlaces(AggregatesFactory factory, Clock clock) {
        return new OrgPlaces(factory.of("orgPlaces", OrgPlace.class), clock);
    }

    /** A service that forgot a collection does not start. */
    @Bean
    SmartInitializingSingleton everyGridPathFollows(AggregatesFactory factory, GridPathHolders holders) {
        return () -> holders.requireAll(factory.documentTypes());
    }

    @Bean
    EventSubscription<OrgUnitMoved> orgUnitMoved(OrgPlaces places) {
        return EventSubscription.to(Topic.COMMUNITY, OrgUnitMoved.class, places::moved)
                .named("org-places-moved");
    }

    @Bean
    EventSubscription<GridsMerged> gridsMerged(OrgPlaces places) {
        return EventSubscription.to(Topic.COMMUNITY, GridsMerged.class, places::merged)
                .named("org-places-merged");
    }

    @Bean
    EventSubscription<CommunityRegrouped> communityRegrouped(OrgPlaces places) {
        return EventSubscription.to(Topic.COMMUNITY, CommunityRegrouped.class, places::regrouped)
                .named("org-places-regrouped");
    }

    @Bean
    FollowOrgMoves followOrgMoves(
            OrgPlaces places,
            GridPathHolders holders,
            ObjectProvider<GridPathFollower> followers,
            MongoTemplate mongo,
            Indexes indexes,
            Clock clock) {
        holders.all().forEach(holder -> {
            indexes.ensure(holder.collection(), holder.path(), "_id");
            if (holder.community() != null && !holder.community().equals("_id")) {
                indexes.ensure(holder.collection(), holder.community(), holder.path());
            }
        });
        return new FollowOrgMoves(
                places,
                holders,
                new GridPathRewrite(mongo, clock),
                followers.orderedStream().toList());
    }

    @Bean
    LeasedJob followRecentOrgMoves(FollowOrgMoves follow) {
        return LeasedJob.every("follow-org-moves", PAUSE, (since, until) -> follow.run(until.minus(WATCHED)));
    }

    @Bean
    LeasedJob followAllOrgMoves(FollowOrgMoves follow) {
        return LeasedJob.daily("follow-all-org-moves", LocalTime.of(3, 40), (since, until) -> follow.run(null));
    }
}
