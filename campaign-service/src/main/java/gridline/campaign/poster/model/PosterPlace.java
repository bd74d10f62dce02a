package gridline.campaign.poster.model;

/** 张贴位置 (CP-07, CP-30). */
public enum PosterPlace {
    /** 单元门. */
    UNIT_DOOR,
    /** 楼道. */
    CORRIDOR,
    /** 公共场所. */
    PUBLIC_PLACE,
    /** 物业办公室: material is left there, too (CP-31). */
    PROPERTY_OFFICE,
    /** 车行入口: leaflets, where pedestrians and cars are separated (CP-30). */
    CAR_ENTRANCE
}
