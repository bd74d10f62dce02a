package gridline.campaign.lead;

import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;

/** 统计维度: what leads are counted by. */
enum LeadTrait {
    /** 住户分类. */
    SEGMENT("segment"),
    /** 竞争对手. */
    COMPETITOR("competitorId"),
    /** 协议到期月份. */
    CONTRACT_END("contractEndsIn"),
    /** 意向产品. */
    INTEREST("interests"),
    /** 来源. */
    SOURCE("source"),
    /** 活动. */
    CAMPAIGN("campaignId"),
    /** 楼栋. */
    BUILDING("buildingId");

    private final String field;

    LeadTrait(String field) {
        this.field = field;
    }

    /** Where it stands in a stored lead. */
    String path() {
        return "state." + field;
    }

    /** Leads of whom the trait was not told. */
    Criteria untold() {
        Criteria where = Criteria.where(path());
        return this == INTEREST ? where.is(List.of()) : where.is(null);
    }
}
