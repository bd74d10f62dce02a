package gridline.pricing.market.model;

import static java.util.stream.Collectors.toMap;

import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * 小区市场: the latest offer of each competitor at each speed in one community, and which proposal is the current one of
 * each slot. It is the one place that says so: a proposal it does not name is superseded.
 *
 * @param communityId community
 * @param communityName its name when it was last heard of
 * @param gridPath grid it lies in
 * @param offers in {@link CompetitorOffer#ORDER}; one per competitor and speed
 * @param decisions one per slot, by key
 */
public record CommunityMarket(
        String communityId,
        String communityName,
        String gridPath,
        List<CompetitorOffer> offers,
        List<SlotDecision> decisions) {

    public CommunityMarket {
        offers = List.copyOf(offers);
        decisions = List.copyOf(decisions);
    }

    public static CommunityMarket empty(String communityId, String communityName, String gridPath) {
        return new CommunityMarket(communityId, communityName, gridPath, List.of(), List.of());
    }

    /** The same market under the name and in the grid the community has now. */
    public CommunityMarket located(String name, String path) {
        return new CommunityMarket(communityId, name, path, offers, decisions);
    }

    /**
     * The market after an offer was seen, with every slot decided again that the offer speaks about. An observation older than
     * the one we have changes nothing; one with the same terms keeps the proposal.
     *
     * @param proposalIds makes the id of a new proposal from a slot's key; the same for the same observation
     */
    public CommunityMarket observe(
            CompetitorOffer seen, RuleSet rules, LocalDate today, UnaryOperator<String> proposalIds) {
        boolean overtaken = offers.stream()
                .anyMatch(
                        offer -> offer.sameProductAs(seen) && offer.observedOn().isAfter(seen.observedOn()));
        if (overtaken) {
            return this;
        }
        List<CompetitorOffer> now = new ArrayList<>();
        for (CompetitorOffer offer : offers) {
            if (!offer.sameProductAs(seen)) {
                boolean sameMaker = offer.competitorId().equals(seen.competitorId());
                now.add(sameMaker ? offer.madeBy(seen.competitorName(), seen.tier()) : offer);
            }
        }
        now.add(seen);
        now.sort(CompetitorOffer.ORDER);
        SortedMap<String, SlotOffers> before = DecideTariff.slots(offers, rules);
        return decided(
                now,
                rules,
                today,
                proposalIds,
                slot -> !slot.equals(before.get(slot.slot().key())));
    }

    /**
     * The market after the slots of the given keys were looked at again, for example because their offers grew stale (PR-21).
     */
    public CommunityMarket review(
            Collection<String> slots, RuleSet rules, LocalDate today, UnaryOperator<String> proposalIds) {
        return decided(
                offers,
                rules,
                today,
                proposalIds,
                slot -> slots.contains(slot.slot().key()));
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
                offers,
                decisions.stream()
                        .filter(decision -> !decision.proposalId().equals(proposalId))
                        .toList());
    }

    /** The offers a current decision was made on. */
    public SlotOffers offersOn(SlotDecision decision, RuleSet rules) {
        SlotOffers found = DecideTariff.slots(offers, rules).get(decision.slot());
        if (found == null) {
            throw new IllegalStateException("no offers for slot " + decision.slot() + " of " + communityId);
        }
        return found;
    }

    private CommunityMarket decided(
            List<CompetitorOffer> now,
            RuleSet rules,
            LocalDate today,
            UnaryOperator<String> proposalIds,
            Predicate<SlotOffers> again) {
        Map<String, SlotDecision> former = decisions.stream().collect(toMap(SlotDecision::slot, decision -> decision));
        List<SlotDecision> current = new ArrayList<>();
        DecideTariff.slots(now, rules).forEach((key, slot) -> {
            SlotDecision kept = former.get(key);
            if (kept != null && !again.test(slot)) {
                current.add(kept);
                return;
            }
            String basis = DecideTariff.decide(slot, rules, today).basis();
            String proposalId = kept != null && kept.basis().equals(basis) ? kept.proposalId() : proposalIds.apply(key);
            current.add(new SlotDecision(key, basis, proposalId, rules.id(), rules.version(), today));
        });
        return new CommunityMarket(communityId, communityName, gridPath, now, current);
    }

    /** The verdict behind a current decision, with its explanation. */
    public Verdict verdict(SlotDecision decision, RuleSet rules) {
        return DecideTariff.decide(offersOn(decision, rules), rules, decision.decidedOn());
    }
}
