package gridline.pricing.proposal.web;

import gridline.platform.decision.Violation;
import gridline.platform.web.ProblemTexts;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.offer.model.OfferCheck;
import gridline.pricing.offer.model.OfferCheck.Stated;
import gridline.pricing.proposal.web.DecisionController.DecisionView;
import gridline.pricing.proposal.web.DecisionController.ItemAnswer;
import gridline.pricing.proposal.web.DecisionController.ItemRequest;
import gridline.pricing.proposal.web.DecisionController.Outcome;
import gridline.pricing.proposal.web.DecisionController.ViolationView;
import gridline.pricing.proposal.web.ProposalView.ExplanationView;
import gridline.pricing.proposal.web.ProposalView.TermsView;
import gridline.pricing.rule.model.ComparableOffer;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.TariffEngine;
import gridline.pricing.rule.model.TariffTerms;
import gridline.pricing.rule.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 个案定价: checks one item of a batch and decides it; every fault is named, with the nearest value allowed (PR-22, PR-23). */
@Component
class DecideItem {

    private static final int MOST_OFFERS = 100;

    private final ProblemTexts texts = new ProblemTexts();

    ItemAnswer answer(int index, ItemRequest item, RuleSet rules, TariffEngine engine, LocalDate day, String language) {
        List<Violation> violations = new ArrayList<>();
        List<CompetitorOffer> offers = checked(item, rules, violations);
        if (!violations.isEmpty()) {
            return new ItemAnswer(
                    index,
                    item.key(),
                    List.of(),
                    violations.stream()
                            .map(each -> new ViolationView(
                                    each.code(), each.field(), texts.message(each, language), each.params()))
                            .toList());
        }
        List<DecisionView> decisions =
                engine.explain(offers, day).stream().map(DecideItem::view).toList();
        return new ItemAnswer(index, item.key(), decisions, List.of());
    }

    private static List<CompetitorOffer> checked(ItemRequest item, RuleSet rules, List<Violation> violations) {
        List<Stated> stated = item.offers();
        if (stated == null || stated.isEmpty() || stated.size() > MOST_OFFERS) {
            violations.add(Violation.of("offer.number-out-of-range", "offers").with("most", MOST_OFFERS));
            return List.of();
        }
        List<CompetitorOffer> offers = new ArrayList<>(stated.size());
        Set<String> products = new HashSet<>();
        for (int i = 0; i < stated.size(); i++) {
            OfferCheck check = OfferCheck.at("offers[" + i + "]");
            CompetitorOffer offer = check.offer(stated.get(i));
            violations.addAll(check.violations());
            if (offer != null) {
                onLadder(offer, rules, violations);
                if (!products.add(offer.competitorId() + "/" + offer.speedMbps())) {
                    violations.add(Violation.of("offer.twice", check.path()));
                }
                offers.add(offer);
            }
        }
        return offers;
    }

    private static void onLadder(CompetitorOffer offer, RuleSet rules, List<Violation> violations) {
        if (!rules.ladder().has(offer.speedMbps())) {
            violations.add(Violation.of("PR-22.unknown-step", offer.offerId() + ".speedMbps")
                    .with("below", shown(rules.ladder().atMost(offer.speedMbps())))
                    .with("above", shown(rules.ladder().atLeast(offer.speedMbps()))));
        }
    }

    private static Object shown(OptionalInt step) {
        return step.isPresent() ? step.getAsInt() : "-";
    }

    private static DecisionView view(Verdict verdict) {
        TariffTerms terms = verdict instanceof Verdict.Proposed proposed ? proposed.tariff() : null;
        return new DecisionView(
                verdict.slot().key(),
                Outcome.of(verdict),
                terms == null ? null : TermsView.of(terms),
                terms == null ? null : ComparableOffer.equivalentOf(terms),
                ExplanationView.of(verdict.explanation()));
    }
}
