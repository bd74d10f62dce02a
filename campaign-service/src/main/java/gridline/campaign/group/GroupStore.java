package gridline.campaign.group;

import gridline.contracts.Topic;
import gridline.contracts.community.HouseholdContractsEnding;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 集体入网集合, and the visits to buildings whose contracts with a competitor end (CP-17). */
@Configuration(proxyBeanMethods = false)
class GroupStore {

    private static final String GROUPS = "joiningGroups";
    private static final String TASKS = "contractEndTasks";

    @Bean
    Aggregates<JoiningGroup> joiningGroups(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(GROUPS, "state.gridPath", "state.deadline")
                .ensure(GROUPS, "state.deadline")
                .ensure(GROUPS, "state.communityId");
        return factory.of(GROUPS, JoiningGroup.class);
    }

    @Bean
    Aggregates<ContractEndTask> contractEndTasks(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(TASKS, "state.gridPath", "state.endsIn")
                .ensure(TASKS, "state.endsIn")
                .ensure(TASKS, "state.communityId")
                .ensure(TASKS, "state.buildingId");
        return factory.of(TASKS, ContractEndTask.class);
    }

    @Bean
    EventSubscription<HouseholdContractsEnding> onContractsEnding(Aggregates<ContractEndTask> tasks) {
        return EventSubscription.to(
                Topic.COMMUNITY, HouseholdContractsEnding.class, event -> contractsEnd(tasks, event));
    }

    private static void contractsEnd(Aggregates<ContractEndTask> tasks, ReceivedEvent<HouseholdContractsEnding> event) {
        HouseholdContractsEnding ending = event.data();
        tasks.onEvent(
                ending.buildingId() + "@" + ending.endsIn(),
                event,
                known -> Decision.accepted(
                        known != null
                                ? known.more(ending.households())
                                : new ContractEndTask(
                                        ending.buildingId(),
                                        ending.buildingName(),
                                        ending.communityId(),
                                        ending.gridPath(),
                                        ending.endsIn(),
                                        ending.households(),
                                        null,
                                        null)));
    }
}
