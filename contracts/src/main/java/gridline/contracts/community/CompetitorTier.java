package gridline.contracts.community;

/** 竞争对手层级: which positioning applies to a competitor (rulebook section 5). */
public enum CompetitorTier {
    /** first tier: same fee, more speed */
    FIRST,
    /** second tier: same price, better quality */
    SECOND
}
