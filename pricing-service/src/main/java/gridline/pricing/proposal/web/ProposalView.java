package gridline.pricing.proposal.web;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.persistence.Versioned;
import gridline.pricing.market.model.Cause;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.proposal.model.Proposal.Findings;
import gridline.pricing.proposal.model.Proposal.Ruling;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.rule.model.Alternative;
import gridline.pricing.rule.model.ComparableOffer;
import gridline.pricing.rule.model.Economics;
import gridline.pricing.rule.model.Explanation;
import gridline.pricing.rule.model.TariffTerms;
import gridline.pricing.tariff.model.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 资费建议视图: a proposal as clients see it.
 *
 * @param offer offer the price is derived from; null where no offer is known
 * @param tariff terms proposed; null for a conflict or a survey
 * @param cause what led to it (PR-21)
 * @param alternatives prices that were considered and lost, with the reasons
 * @param comparables the offers at a comparable step and by the month all in all, with the arithmetic
 * @param monthlyEquivalent what the terms proposed cost a month all in all; null without terms
 * @param tariffId tariff it brought into force; null while it has not
 */
record ProposalView(
        String id,
        String communityId,
        String communityName,
        String gridPath,
        ProposalStatus status,
        @Nullable OfferView offer,
        @Nullable TermsView tariff,
        ExplanationView explanation,
        @Nullable CauseView cause,
        List<AlternativeView> alternatives,
        List<ComparableView> comparables,
        @Nullable Money monthlyEquivalent,
        List<CommentView> comments,
        @Nullable String tariffId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        Instant createdAt,
        long version) {

    /** 竞争对手资费. */
    record OfferView(
            String offerId,
            String competitorId,
            String competitorName,
            CompetitorTier tier,
            int speedMbps,
            Money monthlyFee,
            @Nullable Money oneTimeFee,
            @Nullable Integer termMonths,
            @Nullable Money prepaid,
            LocalDate observedOn,
            OfferSource source) {

        private static OfferView of(CompetitorOffer offer) {
            return new OfferView(
                    offer.offerId(),
                    offer.competitorId(),
                    offer.competitorName(),
                    offer.tier(),
                    offer.speedMbps(),
                    offer.monthlyFee(),
                    offer.oneTimeFee(),
                    offer.termMonths(),
                    offer.prepaid(),
                    offer.observedOn(),
                    offer.source());
        }
    }

    /** 资费条款. */
    record TermsView(
            int speedMbps,
            Money monthlyFee,
            int termMonths,
            Money prepaid,
            Money installationFee,
            @Nullable LimitView limit) {

        static TermsView of(TariffTerms terms) {
            return new TermsView(
                    terms.speedMbps(),
                    terms.monthlyFee(),
                    terms.termMonths(),
                    terms.prepaid(),
                    terms.installationFee(),
                    LimitView.of(terms.limit()));
        }
    }

    /** 限量限时 (PR-05): lines and days from approval. */
    record LimitView(int firstUsers, int days) {

        private static @Nullable LimitView of(TariffTerms.@Nullable SaleLimit limit) {
            return limit == null ? null : new LimitView(limit.firstUsers(), limit.days());
        }
    }

    /** 起因; {@code authors} may not approve (PR-10). */
    record CauseView(Cause.Kind kind, String reference, List<String> authors) {

        private static @Nullable CauseView of(@Nullable Cause cause) {
            return cause == null ? null : new CauseView(cause.kind(), cause.reference(), cause.authors());
        }
    }

    /** 备选方案 and why it lost. */
    record AlternativeView(String ruleId, String offerId, Money monthlyFee, List<StepView> lostBecause) {

        private static AlternativeView of(Alternative lost) {
            return new AlternativeView(
                    lost.ruleId(),
                    lost.offerId(),
                    lost.monthlyFee(),
                    lost.lostBecause().stream().map(StepView::of).toList());
        }
    }

    /** 可比资费; {@code stepMbps} is null below our lowest step. */
    record ComparableView(
            String offerId,
            @Nullable Integer stepMbps,
            boolean exact,
            Money monthlyEquivalent,
            List<StepView> arithmetic) {

        private static ComparableView of(ComparableOffer offer) {
            return new ComparableView(
                    offer.offerId(),
                    offer.stepMbps(),
                    offer.exact(),
                    offer.monthlyEquivalent(),
                    offer.arithmetic().stream().map(StepView::of).toList());
        }
    }

    /** 意见. */
    record CommentView(String by, Instant at, String text) {}

    /**
     * 说明 (PR-21).
     *
     * @param decidedOn day the offers' age was counted on
     * @param offers every offer it rests on
     */
    record ExplanationView(
            String ruleId,
            String ruleSetId,
            int ruleSetVersion,
            LocalDate decidedOn,
            List<OfferView> offers,
            List<StepView> steps,
            List<GuardView> guards,
            @Nullable EconomicsView economics) {

        static ExplanationView of(Explanation why) {
            Economics economics = why.economics();
            return new ExplanationView(
                    why.ruleId(),
                    why.ruleSetId(),
                    why.ruleSetVersion(),
                    why.decidedOn(),
                    why.offers().stream().map(OfferView::of).toList(),
                    why.steps().stream().map(StepView::of).toList(),
                    why.guards().stream().map(GuardView::of).toList(),
                    economics == null ? null : EconomicsView.of(economics));
        }
    }

    /** 步骤: a text by its code, with its values. */
    record StepView(String ruleId, String code, Map<String, String> params) {

        private static StepView of(Explanation.Step step) {
            return new StepView(step.ruleId(), step.code(), step.params());
        }
    }

    /** 护栏检查; {@code offerId} is null for a limit of our own. */
    record GuardView(
            String ruleId,
            Explanation.Side side,
            Money limit,
            boolean holds,
            boolean binding,
            @Nullable String offerId) {

        private static GuardView of(Explanation.GuardCheck guard) {
            return new GuardView(
                    guard.ruleId(), guard.side(), guard.limit(), guard.holds(), guard.binding(), guard.offerId());
        }
    }

    /** 经济性 (PR-20); {@code growthNeededPercent} is null when no growth earns the cut back. */
    record EconomicsView(
            Money marginGivenUpPerUser, @Nullable BigDecimal growthNeededPercent, List<StepView> assumptions) {

        private static EconomicsView of(Economics economics) {
            return new EconomicsView(
                    economics.marginGivenUpPerUser(),
                    economics.growthNeededPercent(),
                    economics.assumptions().stream().map(StepView::of).toList());
        }
    }

    static ProposalView of(Versioned<Proposal> stored) {
        Proposal proposal = stored.state();
        TariffTerms terms = proposal.tariff();
        Ruling ruling = proposal.ruling();
        CompetitorOffer reference = proposal.explanation().reference();
        Findings findings = proposal.findings();
        return new ProposalView(
                proposal.id(),
                proposal.communityId(),
                proposal.communityName(),
                proposal.gridPath(),
                proposal.status(),
                reference == null ? null : OfferView.of(reference),
                terms == null ? null : TermsView.of(terms),
                ExplanationView.of(proposal.explanation()),
                CauseView.of(findings.cause()),
                findings.alternatives().stream().map(AlternativeView::of).toList(),
                findings.comparables().stream().map(ComparableView::of).toList(),
                findings.monthlyEquivalent(),
                proposal.comments().stream()
                        .map(said -> new CommentView(said.by(), said.at(), said.text()))
                        .toList(),
                proposal.status() == ProposalStatus.APPROVED ? Tariff.idFor(proposal.id()) : null,
                ruling == null ? null : ruling.by(),
                ruling == null ? null : ruling.at(),
                ruling == null ? null : ruling.comment(),
                stored.createdAt(),
                stored.version());
    }
}
