package gridline.contracts.community;

/** 建设状态: how far the network has come in a community (CO-01). */
public enum BuildState {
    /** no network and no plan */
    NOT_COVERED,
    /** 预建: construction is planned */
    PLANNED,
    /** 在建: under construction */
    IN_BUILD,
    /** service can be sold */
    OPEN
}
