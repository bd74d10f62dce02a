package gridline.community.incident.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * 应对步骤: everything that may be done about an incident, in the order of the rulebook. There is no other: what would
 * retaliate has no name here (CO-41).
 */
public enum Step {
    /** 上门沟通: visit humbly, explain, do not argue, use the residents' need as the reason (CO-40) */
    VISIT_AND_EXPLAIN(Risk.NOT_COOPERATING),
    /** 改日与建设方同访: another time, together with the builder (CO-40) */
    VISIT_WITH_BUILDER(Risk.NOT_COOPERATING),
    /** 请对方提方案: let them propose, answer later (CO-40) */
    LET_THEM_PROPOSE(Risk.NOT_COOPERATING),
    /** 答复对方方案: the answer to what they proposed, after it was weighed (CO-40) */
    ANSWER_PROPOSAL(Risk.NOT_COOPERATING),
    /** 比较资费、统一口径: compare, find the difference, agree a standard explanation with the supervisor (CO-41 a) */
    COMPARE_TARIFFS(Risk.SNIPING),
    /** 只调整一次性入网优惠: adjust the one-time entry offer only (CO-41 b) */
    ADJUST_ENTRY_OFFER(Risk.SNIPING),
    /** 上报主管: report to the supervisor (CO-41 c) */
    REPORT_TO_SUPERVISOR(Risk.SNIPING),
    /** 与对方小区经理沟通: restraint: speak with their community manager (CO-41 d) */
    SPEAK_WITH_THEIR_MANAGER(Risk.SNIPING),
    /** 取证交公司处理: collect evidence and let the company act (CO-41 d) */
    LET_COMPANY_ACT(Risk.SNIPING);

    private final Risk risk;

    Step(Risk risk) {
        this.risk = risk;
    }

    /** The steps open now, in their order; none once it is closed. */
    static Set<Step> open(Incident incident) {
        if (incident.closed() != null) {
            return EnumSet.noneOf(Step.class);
        }
        return incident.risk() == Risk.SNIPING ? openAgainstSniping(incident) : openWhenRefused(incident);
    }

    /** One after the other; each may be repeated before the next. */
    private static Set<Step> openWhenRefused(Incident incident) {
        Set<Step> open = EnumSet.of(VISIT_AND_EXPLAIN);
        if (incident.took(VISIT_AND_EXPLAIN)) {
            open.add(VISIT_WITH_BUILDER);
            open.add(LET_THEM_PROPOSE);
        }
        if (incident.took(LET_THEM_PROPOSE)) {
            open.add(ANSWER_PROPOSAL);
        }
        return open;
    }

    /** First the comparison; what it showed, and what was seen, opens the rest. */
    private static Set<Step> openAgainstSniping(Incident incident) {
        Finding finding = incident.finding();
        if (finding == null) {
            return EnumSet.of(COMPARE_TARIFFS);
        }
        Set<Step> open = EnumSet.of(COMPARE_TARIFFS);
        if (finding == Finding.ONE_TIME_FEE_ONLY) {
            open.add(ADJUST_ENTRY_OFFER);
        }
        if (finding == Finding.MONTHLY_FEE_LOWER) {
            open.add(REPORT_TO_SUPERVISOR);
        }
        if (incident.signs().stream().anyMatch(Sign::irrational)) {
            open.add(SPEAK_WITH_THEIR_MANAGER);
            if (!incident.evidence().isEmpty()) {
                open.add(LET_COMPANY_ACT);
            }
        }
        return open;
    }

    public Risk risk() {
        return risk;
    }
}
