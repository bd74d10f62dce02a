package gridline.community.survey.model;

/** 阻碍: why nothing can be sold to the residents for now (CO-12). */
public enum Blocker {
    /** 互联网专线: the whole employer is served by a leased line; only in an employer compound */
    LEASED_LINE
}
