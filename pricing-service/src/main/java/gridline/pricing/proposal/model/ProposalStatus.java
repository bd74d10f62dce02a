package gridline.pricing.proposal.model;

import java.util.EnumSet;
import java.util.Set;

/** 建议状态: where a proposal stands, and the only ways on from there. */
public enum ProposalStatus {
    /** 待审批: waits for a supervisor (PR-10) */
    PENDING_APPROVAL,
    /** 冲突: no price satisfies all guards (PR-22) */
    CONFLICT,
    /** 需调查: rests on a stale offer (PR-21) */
    SURVEY_NEEDED,
    /** 已批准 */
    APPROVED,
    /** 已驳回 */
    REJECTED,
    /** 已取代: the market moved on before anybody decided */
    SUPERSEDED;

    /** What may follow. */
    public Set<ProposalStatus> next() {
        return switch (this) {
            case PENDING_APPROVAL -> EnumSet.of(APPROVED, REJECTED, SUPERSEDED);
            case CONFLICT, SURVEY_NEEDED -> EnumSet.of(SUPERSEDED);
            case APPROVED, REJECTED, SUPERSEDED -> EnumSet.noneOf(ProposalStatus.class);
        };
    }

    /** Whether it still speaks about the market of today. */
    public boolean isLive() {
        return !next().isEmpty();
    }
}
