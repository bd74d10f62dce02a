package gridline.pricing.proposal.model;

import gridline.contracts.Money;
import gridline.contracts.pricing.ProposalApproved;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.market.model.Cause;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.SlotDecision;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Alternative;
import gridline.pricing.rule.model.ComparableOffer;
import gridline.pricing.rule.model.Economics;
import gridline.pricing.rule.model.Explanation;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.TariffTerms;
import gridline.pricing.rule.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 资费建议: what the rules made of a slot of a community, on its way to a supervisor's decision (PR-10). The system makes it
 * and keeps it up to date; people only comment and decide on it.
 *
 * @param id identity
 * @param communityId community it is for
 * @param communityName its name when the proposal was made
 * @param gridPath grid the community lies in
 * @param slot key of the slot decided on
 * @param status where it stands
 * @param tariff terms proposed; null for a conflict or a survey
 * @param explanation how they came about (PR-21)
 * @param findings what else was considered, and what led to it
 * @param ruling who decided, when and why; null while nobody has
 * @param comments what people said about it, oldest first
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
        Findings findings,
        @Nullable Ruling ruling,
        List<Comment> comments) {

    /** Longest comment or reason in characters. */
    public static final int LONGEST_COMMENT = 500;
    /** Most comments on one proposal. */
    public static final int MOST_COMMENTS = 200;

    /** Proposals stored before findings and comments were kept have none. */
    public Proposal {
        findings = Objects.requireNonNullElse(findings, new Findings(null, List.of(), List.of(), null));
        comments = List.copyOf(Objects.requireNonNullElse(comments, List.of()));
    }

    /**
     * 依据: what a proposal says beyond the explanation of its price (PR-21).
     *
     * @param cause what led to it; null for one made before causes were kept
     * @param alternatives prices that were considered and lost, with the reasons
     * @param comparables every offer it rests on, at a comparable step and by the month all in all
     * @param monthlyEquivalent what the terms proposed cost a month all in all; null without terms
     */
    public record Findings(
            @Nullable Cause cause,
            List<Alternative> alternatives,
            List<ComparableOffer> comparables,
            @Nullable Money monthlyEquivalent) {

        public Findings {
            alternatives = List.copyOf(alternatives);
            comparables = List.copyOf(comparables);
        }
    }

    /**
     * 裁定: a supervisor's decision.
     *
     * @param by staff id
     * @param at when
     * @param comment why; never null on a rejection
     */
    public record Ruling(String by, Instant at, @Nullable String comment) {}

    /** 意见: what somebody said. */
    public record Comment(String by, Instant at, String text) {}

    /** The proposal, conflict report or survey request that carries the verdict of a current decision. */
    public static Proposal of(SlotDecision decision, CommunityMarket market, RuleSet rules) {
        Verdict verdict = market.verdict(decision, rules);
        TariffTerms terms = verdict instanceof Verdict.Proposed proposed ? proposed.tariff() : null;
        Findings findings = new Findings(
                decision.cause(),
                market.offersOn(decision, rules)
                        .map(on -> Alternative.of(on, verdict, rules))
                        .orElse(List.of()),
                verdict.explanation().offers().stream()
                        .map(offer -> ComparableOffer.of(offer, rules))
                        .toList(),
                terms == null ? null : ComparableOffer.equivalentOf(terms));
        return new Proposal(
                decision.proposalId(),
                market.communityId(),
                market.communityName(),
                market.gridPath(),
                verdict.slot().key(),
                switch (verdict) {
                    case Verdict.Proposed _ -> ProposalStatus.PENDING_APPROVAL;
                    case Verdict.Conflict _ -> ProposalStatus.CONFLICT;
                    case Verdict.SurveyNeeded _ -> ProposalStatus.SURVEY_NEEDED;
                },
                terms,
                verdict.explanation(),
                findings,
                null,
                List.of());
    }

    /**
     * A supervisor approves: not who recorded an offer it rests on nor who wrote the rules that led to it (two-person rule), not
     * beyond the own limit, and not on an offer that has grown stale since (PR-21). The tariff follows from the event.
     *
     * @param most yuan a month and user the supervisor may give up (PR-20); null without a limit
     * @param today day in the community's time zone, the first the tariff may be sold
     */
    public Decision<Proposal> approve(Ruling by, @Nullable Money most, LocalDate today, int staleAfterDays) {
        Economics economics = explanation.economics();
        Money given = economics == null ? Money.ZERO : economics.marginGivenUpPerUser();
        return new Violations()
                .addAll(undecidable(by, ProposalStatus.APPROVED).list())
                .when(recorded(by.by()), () -> Violation.of("PR-10.recorder-may-not-approve"))
                .when(wroteTheRules(by.by()), () -> Violation.of("PR-10.author-may-not-approve"))
                .when(
                        most != null && given.compareTo(most) > 0,
                        () -> Violation.of("PR-10.over-limit")
                                .with("given", given.amount().toPlainString())
                                .with(
                                        "most",
                                        Objects.requireNonNull(most).amount().toPlainString()))
                .addAll(explanation.offers().stream()
                        .filter(offer -> offer.isStale(today, staleAfterDays))
                        .map(offer -> Violation.of("PR-21.offer-stale")
                                .with("offerId", offer.offerId())
                                .with("observedOn", offer.observedOn())
                                .with("days", staleAfterDays))
                        .toList())
                .orElse(() -> {
                    Proposal approved = with(ProposalStatus.APPROVED, by);
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
        TariffTerms.SaleLimit limit = terms.limit();
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
                limit == null ? null : validFrom.plusDays(limit.days() - 1L),
                limit == null ? null : limit.firstUsers(),
                by.by(),
                by.at());
    }

    /** A supervisor rejects, and says why. */
    public Decision<Proposal> reject(Ruling by) {
        return undecidable(by, ProposalStatus.REJECTED)
                .when(
                        by.comment() == null || by.comment().isBlank(),
                        () -> Violation.of("PR-10.comment-missing", "comment"))
                .orElse(() -> Decision.accepted(with(ProposalStatus.REJECTED, by)));
    }

    /** Somebody says something about it, whatever its status (PR-10). */
    public Decision<Proposal> comment(Comment said) {
        return new Violations()
                .when(said.text().isBlank(), () -> Violation.of("PR-10.comment-missing", "text"))
                .when(
                        said.text().length() > LONGEST_COMMENT,
                        () -> Violation.of("PR-10.comment-too-long", "text").with("most", LONGEST_COMMENT))
                .when(
                        comments.size() >= MOST_COMMENTS,
                        () -> Violation.of("PR-10.too-many-comments").with("most", MOST_COMMENTS))
                .orElse(() -> {
                    List<Comment> all = new ArrayList<>(comments);
                    all.add(said);
                    return Decision.accepted(new Proposal(
                            id,
                            communityId,
                            communityName,
                            gridPath,
                            slot,
                            status,
                            tariff,
                            explanation,
                            findings,
                            ruling,
                            all));
                });
    }

    /** The market moved on: a live proposal is superseded, one that was decided stays as it is. */
    public Proposal supersede() {
        return status.next().contains(ProposalStatus.SUPERSEDED) ? with(ProposalStatus.SUPERSEDED, ruling) : this;
    }

    /**
     * The same verdict on newer observations or by newer rules, or for a community that was renamed or moved: a live proposal
     * takes over what is new, one that was decided stays as it is.
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
                        newer.findings,
                        ruling,
                        comments)
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

    private boolean wroteTheRules(String staffId) {
        Cause cause = findings.cause();
        return cause != null
                && cause.kind() == Cause.Kind.RULE_CHANGE
                && cause.authors().contains(staffId);
    }

    private Proposal with(ProposalStatus status, @Nullable Ruling ruling) {
        return new Proposal(
                id,
                communityId,
                communityName,
                gridPath,
                slot,
                status,
                tariff,
                explanation,
                findings,
                ruling,
                comments);
    }
}
