package gridline.pricing.proposal.model;

import gridline.contracts.pricing.ProposalApproved;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Explanation;
import gridline.pricing.rule.model.TariffTerms;
import gridline.pricing.rule.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 资费建议: what the rules made of a slot of a community, on its way to a supervisor's decision (PR-10). The system makes it
 * and keeps it up to date; people only decide on it.
 *
 * @param id identity
 * @param communityId community it is for
 * @param communityName its name when the proposal was made
 * @param gridPath grid the community lies in
 * @param slot key of the slot decided on
 * @param status where it stands
 * @param tariff terms proposed; null for a conflict or a survey
 * @param explanation how they came about (PR-21)
 * @param ruling who decided, when and why; null while nobody has
 */
public record Proposal(
        String id,
        String communityId,
        String communityName,
        String gridPath,
        String slot,
        ProposalStatus status,
        @Nullable TariffTerms tariff,
        Explanation explanation,
        @Nullable Ruling ruling) {

    /** Longest comment or reason in characters. */
    public static final int LONGEST_COMMENT = 500;

    /**
     * 裁定: a supervisor's decision.
     *
     * @param by staff id
     * @param at when
     * @param comment why; never null on a rejection
     */
    public record Ruling(String by, Instant at, @Nullable String comment) {}

    /** The proposal, conflict report or survey request that carries a verdict. */
    public static Proposal of(String id, CommunityMarket market, Verdict verdict) {
        return new Proposal(
                id,
                market.communityId(),
                market.communityName(),
                market.gridPath(),
                verdict.slot().key(),
                switch (verdict) {
                    case Verdict.Proposed _ -> ProposalStatus.PENDING_APPROVAL;
                    case Verdict.Conflict _ -> ProposalStatus.CONFLICT;
                    case Verdict.SurveyNeeded _ -> ProposalStatus.SURVEY_NEEDED;
                },
                verdict instanceof Verdict.Proposed proposed ? proposed.tariff() : null,
                verdict.explanation(),
                null);
    }

    /**
     * A supervisor approves: not who recorded an offer it rests on (two-person rule), and not on an offer that has grown stale
     * since (PR-21). The tariff follows from the event.
     *
     * @param today day in the community's time zone, the first the tariff may be sold
     */
    public Decision<Proposal> approve(Ruling by, LocalDate today, int staleAfterDays) {
        return new Violations()
                .addAll(undecidable(by, ProposalStatus.APPROVED).list())
                .when(recorded(by.by()), () -> Violation.of("PR-10.recorder-may-not-approve"))
                .addAll(explanation.offers().stream()
                        .filter(offer -> offer.isStale(today, staleAfterDays))
                        .map(offer -> Violation.of("PR-21.offer-stale")
                                .with("offerId", offer.offerId())
                                .with("observedOn", offer.observedOn())
                                .with("days", staleAfterDays))
                        .toList())
                .orElse(() -> {
                    Proposal approved = with(ProposalStatus.APPROVED, explanation, by);
                    return Decision.accepted(approved, approved.approval(today));
                });
    }

    /**
     * What an approved proposal brings about.
     *
     * @param validFrom day of the approval in the community's time zone
     * @throws NullPointerException if it is not approved
     */
    public ProposalApproved approval(LocalDate validFrom) {
        TariffTerms terms = Objects.requireNonNull(tariff);
        Ruling by = Objects.requireNonNull(ruling);
        return new ProposalApproved(
                id,
                communityId,
                communityName,
                gridPath,
                terms.speedMbps(),
                terms.monthlyFee(),
                terms.termMonths(),
                terms.installationFee(),
                validFrom,
                by.by(),
                by.at());
    }

    /** A supervisor rejects, and says why. */
    public Decision<Proposal> reject(Ruling by) {
        return undecidable(by, ProposalStatus.REJECTED)
                .when(
                        by.comment() == null || by.comment().isBlank(),
                        () -> Violation.of("PR-10.comment-missing", "comment"))
                .orElse(() -> Decision.accepted(with(ProposalStatus.REJECTED, explanation, by)));
    }

    /** The market moved on: a live proposal is superseded, one that was decided stays as it is. */
    public Proposal supersede() {
        return status.next().contains(ProposalStatus.SUPERSEDED)
                ? with(ProposalStatus.SUPERSEDED, explanation, ruling)
                : this;
    }

    /**
     * The same verdict on newer observations, or for a community that was renamed or moved: a live proposal takes over what is
     * new, one that was decided stays as it is.
     */
    public Proposal refresh(Proposal newer) {
        return status.isLive()
                ? new Proposal(
                        id,
                        communityId,
                        newer.communityName,
                        newer.gridPath,
                        slot,
                        status,
                        tariff,
                        newer.explanation,
                        ruling)
                : this;
    }

    private Violations undecidable(Ruling by, ProposalStatus to) {
        String comment = by.comment();
        return new Violations()
                .when(
                        !status.next().contains(to),
                        () -> Violation.of("PR-10.not-pending").with("status", status))
                .when(
                        comment != null && comment.length() > LONGEST_COMMENT,
                        () -> Violation.of("PR-10.comment-too-long", "comment").with("most", LONGEST_COMMENT));
    }

    private boolean recorded(String staffId) {
        return explanation.offers().stream().map(CompetitorOffer::recordedBy).anyMatch(staffId::equals);
    }

    private Proposal with(ProposalStatus status, Explanation explanation, @Nullable Ruling ruling) {
        return new Proposal(id, communityId, communityName, gridPath, slot, status, tariff, explanation, ruling);
    }
}
