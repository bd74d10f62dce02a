package gridline.pricing.market.model;

import static java.util.stream.Collectors.toMap;

import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.Slot;
import gridline.pricing.rule.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 小区市场: the latest offer of each competitor at each speed in one community, and which proposal is the current one of
 * each slot. It is the one place that says so: a proposal it does not name is superseded.
 *
 * @param communityId community
 * @param communityName its name when it was last heard of
 * @param gridPath grid it lies in
 * @param opening day service starts or started; null while none is known
 * @param offers in {@link CompetitorOffer#ORDER}; one per competitor and speed
 * @param decisions one per slot, by key; one that asks for a survey where service starts and no offer is known
 */
public record CommunityMarket(
        String communityId,
        String communityName,
        String gridPath,
        @Nullable LocalDate opening,
        List<CompetitorOffer> offers,
        List<SlotDecision> decisions) {

    public CommunityMarket {
        offers = List.copyOf(offers);
        decisions = List.copyOf(decisions);
    }

    /**
     * 决策条件: with which rules, on which day and why the market is looked at.
     *
     * @param rules rule set in force for the grid
     * @param today day the offers' age is counted on
     * @param cause what led to it
     * @param proposalIds makes the id of a new proposal from a slot's key; the same for the same cause
     */
    public record Occasion(RuleSet rules, LocalDate today, Cause cause, UnaryOperator<String> proposalIds) {}

    public static CommunityMarket empty(String communityId, String communityName, String gridPath) {
        return new CommunityMarket(communityId, communityName, gridPath, null, List.of(), List.of());
    }

    /** The same market under the name and in the grid the community has now. */
    public CommunityMarket located(String name, String path) {
        return new CommunityMarket(communityId, name, path, opening, offers, decisions);
    }

    /**
     * The market after an offer was seen, with every slot decided again that the offer speaks about. An observation older than
     * the one we have changes nothing; one with the same terms keeps the proposal.
     */
    public CommunityMarket observe(CompetitorOffer seen, Occasion on) {
        List<CompetitorOffer> now = after(offers, seen);
        if (now.isEmpty()) {
            return this;
        }
        SortedMap<String, SlotOffers> before = DecideTariff.slots(offers, on.rules());
        return decided(
                opening, now, on, slot -> !slot.equals(before.get(slot.slot().key())));
    }

    /** The offers of a market after one more was seen; empty where a newer one of the same product was seen already. */
    static List<CompetitorOffer> after(List<CompetitorOffer> offers, CompetitorOffer seen) {
        List<CompetitorOffer> now = new ArrayList<>();
        for (CompetitorOffer offer : offers) {
            if (!offer.sameProductAs(seen)) {
                boolean sameMaker = offer.competitorId().equals(seen.competitorId());
                now.add(sameMaker ? offer.madeBy(seen.competitorName(), seen.tier()) : offer);
            } else if (offer.observedOn().isAfter(seen.observedOn())) {
                return List.of();
            }
        }
        now.add(seen);
        now.sort(CompetitorOffer.ORDER);
        return now;
    }

    /**
     * The market of a community whose service starts on a day: everything is decided again, so that there is a proposal, or a
     * request for a survey, before the first sale.
     */
    public CommunityMarket opens(LocalDate day, Occasion on) {
        return decided(day, offers, on, _ -> true);
    }

    /**
     * The market under other rules: everything is decided again. The same outcome on the same offers keeps its proposal, now
     * explained by the new rules; another outcome makes a new one.
     */
    public CommunityMarket under(Occasion on) {
        return decided(opening, offers, on, _ -> true);
    }

    /**
     * The market after the slots of the given keys were looked at again, for example because their offers grew stale (PR-21).
     */
    public CommunityMarket review(Collection<String> slots, Occasion on) {
        return decided(opening, offers, on, slot -> slots.contains(slot.slot().key()));
    }

    /**
     * The market without the decision that led to a proposal, because its tariff was taken back: the next observation of that
     * slot proposes again.
     */
    public CommunityMarket forget(String proposalId) {
        return new CommunityMarket(
                communityId,
                communityName,
                gridPath,
                opening,
                offers,
                decisions.stream()
                        .filter(decision -> !decision.proposalId().equals(proposalId))
                        .toList());
    }

    /** The offers a current decision was made on; empty for one made because there are none. */
    public Optional<SlotOffers> offersOn(SlotDecision decision, RuleSet rules) {
        if (decision.slot().equals(Slot.NoOffers.KEY)) {
            return Optional.empty();
        }
        SlotOffers found = DecideTariff.slots(offers, rules).get(decision.slot());
        if (found == null) {
            throw new IllegalStateException("no offers for slot " + decision.slot() + " of " + communityId);
        }
        return Optional.of(found);
    }

    /** The verdict behind a current decision, with its explanation. */
    public Verdict verdict(SlotDecision decision, RuleSet rules) {
        return offersOn(decision, rules)
                .map(on -> DecideTariff.decide(on, rules, decision.decidedOn()))
                .orElseGet(() -> DecideTariff.withoutOffers(rules, decision.decidedOn()));
    }

    private CommunityMarket decided(
            @Nullable LocalDate opens, List<CompetitorOffer> now, Occasion on, Predicate<SlotOffers> again) {
        Map<String, SlotDecision> former = decisions.stream().collect(toMap(SlotDecision::slot, decision -> decision));
        List<SlotDecision> current = new ArrayList<>();
        DecideTariff.slots(now, on.rules()).forEach((key, slot) -> {
            SlotDecision kept = former.get(key);
            current.add(
                    kept != null && kept.decidedWith(on.rules()) && !again.test(slot)
                            ? kept
                            : decision(kept, DecideTariff.decide(slot, on.rules(), on.today()), on));
        });
        if (now.isEmpty() && opens != null) {
            Verdict survey = DecideTariff.withoutOffers(on.rules(), on.today());
            current.add(decision(former.get(survey.slot().key()), survey, on));
        }
        return new CommunityMarket(communityId, communityName, gridPath, opens, now, current);
    }

    private static SlotDecision decision(@Nullable SlotDecision former, Verdict verdict, Occasion on) {
        String basis = verdict.basis();
        if (former != null && former.basis().equals(basis)) {
            return former.again(on.rules(), on.today());
        }
        String key = verdict.slot().key();
        return new SlotDecision(
                key,
                basis,
                on.proposalIds().apply(key),
                on.rules().id(),
                on.rules().version(),
                on.today(),
                on.cause());
    }
}
