package gridline.campaign.roadshow.model;

import org.jspecify.annotations.Nullable;

/**
 * 器材.
 *
 * @param kind what it is
 * @param assetId the very piece, which can be at one show at a time; null for what is not told apart
 * @param ready packed
 */
public record KitItem(Kind kind, @Nullable String assetId, boolean ready) {

    /** 器材类型 (CP-30). */
    public enum Kind {
        /** 遮阳挡雨. */
        SHADE_AND_RAIN_COVER,
        /** 条幅: short and strong. */
        BANNER,
        /** 桌椅: for enquirers. */
        TABLES_AND_CHAIRS,
        /** 照明: a must in the evening. */
        LIGHTING,
        /** 礼品: instant reward. */
        GIFTS,
        /** 单页. */
        LEAFLETS,
        /** 车辆入口单页: where cars and pedestrians are separated. */
        CAR_ENTRANCE_LEAFLETS
    }
}
