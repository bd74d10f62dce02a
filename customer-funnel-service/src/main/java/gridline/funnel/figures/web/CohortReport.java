package gridline.funnel.figures.web;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.figures.model.Cohort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 活动线索报表 (FN-03, CP-42): what became of the customers one campaign brought.
 *
 * @param leads leads of firms it captured
 * @param customers files that were opened for them, and those opened with the campaign as their origin
 * @param stages stage by stage
 * @param lost how many are lost and not taken up again
 * @param losses of these, by reason
 * @param signed orders signed, those cancelled later left out
 * @param monthlyFee what these bring a month
 * @param members the customers counted, by the name of the firm: as many as each of the numbers says
 */
record CohortReport(
        String campaignId,
        String gridPath,
        long leads,
        long customers,
        List<CohortStage> stages,
        long lost,
        List<CohortLoss> losses,
        long signed,
        Money monthlyFee,
        List<CohortMember> members) {

    /**
     * 阶段.
     *
     * @param now how many stand there
     * @param reached how many ever got there
     * @param percent of all, those who ever got there; null without any
     */
    record CohortStage(
            FunnelStage stage,
            long now,
            long reached,
            @Nullable BigDecimal percent) {}

    /**
     * 队列客户.
     *
     * @param reached furthest stage it ever got to
     * @param loss why it is lost; null while it is not
     * @param signed orders signed, those cancelled later left out
     * @param monthlyFee what these bring a month
     */
    record CohortMember(
            String customerId,
            String firmName,
            FunnelStage stage,
            FunnelStage reached,
            @Nullable String loss,
            long signed,
            Money monthlyFee) {

        static CohortMember of(Cohort.Member member) {
            return new CohortMember(
                    member.customerId(),
                    member.firmName(),
                    member.stage(),
                    member.reached(),
                    member.loss(),
                    member.signed(),
                    Money.ofFen(member.signedFen()));
        }
    }

    /** 流失原因. */
    record CohortLoss(String reason, long number) {}

    static CohortReport of(String gridPath, Cohort cohort) {
        return new CohortReport(
                cohort.campaignId(),
                gridPath,
                cohort.leads(),
                cohort.customers(),
                Arrays.stream(FunnelStage.values())
                        .map(stage -> stage(stage, cohort))
                        .toList(),
                cohort.lost(),
                cohort.losses().entrySet().stream()
                        .map(each -> new CohortLoss(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(CohortLoss::number)
                                .reversed()
                                .thenComparing(CohortLoss::reason))
                        .toList(),
                cohort.signed(),
                Money.ofFen(cohort.signedFen()),
                cohort.members().stream().map(CohortMember::of).toList());
    }

    private static CohortStage stage(FunnelStage stage, Cohort cohort) {
        long reached = cohort.reached().getOrDefault(stage, 0L);
        BigDecimal percent = cohort.customers() == 0
                ? null
                : BigDecimal.valueOf(100 * reached)
                        .divide(BigDecimal.valueOf(cohort.customers()), 1, RoundingMode.HALF_UP);
        return new CohortStage(stage, cohort.now().getOrDefault(stage, 0L), reached, percent);
    }
}
