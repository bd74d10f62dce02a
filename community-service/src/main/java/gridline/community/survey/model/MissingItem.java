package gridline.community.survey.model;

import org.jspecify.annotations.Nullable;

/**
 * 缺项: something the file of a community still lacks (CO-11).
 *
 * @param item what is missing
 * @param competitorId whose, for what belongs to one competitor; null otherwise
 */
public record MissingItem(Item item, @Nullable String competitorId) {

    /** 档案内容: what the file must hold before sales start: (a) and (c) of CO-10. */
    public enum Item {
        /** 详细地址 */
        ADDRESS,
        /** 小区类型 (CO-12) */
        KIND,
        /** 总户数, surveyed and not invented */
        HOUSEHOLDS,
        /** 交付时间 */
        HANDOVER,
        /** 入住率 */
        OCCUPANCY,
        /** 物业公司, or the employer's department in a compound */
        PROPERTY,
        /** 住户构成 */
        RESIDENTS,
        /** 竞争对手: who is here, or that nobody is */
        COMPETITORS,
        /** 资费 of one competitor */
        PRICES,
        /** 驻点人员 of one competitor, or that it has none */
        STAFF,
        /** 客户 of one competitor */
        CUSTOMERS
    }

    /** For events and lists, for example {@code OCCUPANCY} or {@code PRICES:telecom}. */
    public String text() {
        return competitorId == null ? item.name() : item.name() + ":" + competitorId;
    }
}
