package gridline.funnel.customer.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import java.time.Instant;

/** 工作列表: what the lists of work may be filtered and sorted by; each starts from an index. */
final class WorkLists {

    private WorkLists() {}

    /** 公海: customers nobody holds. */
    public static final class Pool implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("pool")
                    .filter("q", CustomerList::named)
                    .equal("stage", "state.stage", FunnelStage.class)
                    .equal("clusterKind", "state.clusterKind", ClusterKind.class)
                    .equal("communityId", "state.communityId", String.class)
                    .equal("level", "state.level", CustomerLevel.class)
                    .equal("tag", "state.tags", String.class)
                    .equal("lost", "state.lost", Boolean.class)
                    .within("gridPath", CustomerList.GRID_PATH)
                    .sortRequired("gridPath", CustomerList.GRID_PATH)
                    .sortRequired("firmName", "state.firmName")
                    .defaultSort("gridPath", "firmName")
                    .build();
        }
    }

    /** 即将到期: registrations that end soon (FN-15). */
    public static final class Lapsing implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("lapsing")
                    .value("days", Integer.class)
                    .value("holderId", String.class)
                    .within("gridPath", CustomerList.GRID_PATH)
                    .sortRequired("heldUntil", CustomerList.HELD_UNTIL)
                    .defaultSort("heldUntil")
                    .build();
        }
    }

    /** 移交待办: offers that wait for the caller. */
    public static final class Offers implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("transfer-offers")
                    .range("heldUntil", CustomerList.HELD_UNTIL, Instant.class)
                    .build();
        }
    }

    /** 计划待办: customers the caller plans something with, by the earliest plan. */
    public static final class Plans implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("plans")
                    .range("planAt", "state.planAt", Instant.class)
                    .sortRequired("planAt", "state.planAt")
                    .defaultSort("planAt")
                    .build();
        }
    }
}
