package gridline.campaign.lead.model;

/** 线索类型. */
public enum LeadKind {
    /** 住户: goes to its building (PR-08). */
    HOUSEHOLD,
    /** 中小企业: goes to the funnel. */
    SME
}
