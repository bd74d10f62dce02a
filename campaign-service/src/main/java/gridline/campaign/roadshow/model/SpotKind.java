package gridline.campaign.roadshow.model;

/** 场地类型 (CP-30): the busiest or unavoidable spots, and why they are. */
public enum SpotKind {
    /** 小区大门: everybody comes by. */
    GATE,
    /** 中庭: where people stroll. */
    ATRIUM,
    /** 物业办公室前: fees are paid there. */
    PROPERTY_OFFICE,
    /** 车辆出入口: only beside one of the others, where cars and pedestrians are separated. */
    CAR_ENTRANCE,
    /** 联谊会场: an evening held by the property company or the residents' committee. */
    JOINED_EVENING
}
