package gridline.pricing.special;

import gridline.contracts.Money;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.special.model.BaseTariff;
import gridline.pricing.special.model.OfferDesign;
import gridline.pricing.special.model.SpecialOffer;
import gridline.pricing.special.model.SpecialRules;
import gridline.pricing.special.model.SpecialStatus;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import gridline.pricing.versioned.model.Versions;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 设计优惠: puts a special offer together on top of an approved tariff (PR-05 … PR-09); nothing is sold by it yet. */
@Component
public class DesignOffer {

    private final Aggregates<SpecialOffer> offers;
    private final Aggregates<Tariff> tariffs;
    private final RuleSets ruleSets;
    private final Versions<SpecialRules> specialRules;
    private final Clock clock;

    DesignOffer(
            Aggregates<SpecialOffer> offers,
            Aggregates<Tariff> tariffs,
            RuleSets ruleSets,
            Versions<SpecialRules> specialRules,
            Clock clock) {
        this.offers = offers;
        this.tariffs = tariffs;
        this.ruleSets = ruleSets;
        this.specialRules = specialRules;
        this.clock = clock;
    }

    /** @throws RefusedException with everything that is wrong */
    public Versioned<SpecialOffer> design(String tariffId, OfferDesign design, Caller by) {
        String id = "s-" + RequestIdentity.newId();
        return switch (check(id, tariffId, design, by)) {
            case Refused<SpecialOffer> no -> throw RefusedException.of(no);
            case Accepted<SpecialOffer> yes -> offers.insert(id, yes.state(), yes.events());
        };
    }

    /** A design that is not approved is made anew, and has to be validated again. */
    public Versioned<SpecialOffer> redesign(
            String id, IfMatch expected, String tariffId, OfferDesign design, Caller by) {
        by.requireCovers(offers.require(id).state().gridPath());
        Decision<SpecialOffer> anew = check(id, tariffId, design, by);
        return offers.change(
                id,
                expected.version(),
                offer -> offer.status() == SpecialStatus.APPROVED || offer.status() == SpecialStatus.WITHDRAWN
                        ? Decision.refused(Violation.of("special.not-open").with("status", offer.status()))
                        : anew);
    }

    private Decision<SpecialOffer> check(String id, String tariffId, OfferDesign design, Caller by) {
        Tariff tariff = tariffs.require(tariffId).state();
        by.requireCovers(tariff.gridPath());
        if (tariff.status() != TariffStatus.IN_FORCE) {
            return Decision.refused(
                    Violation.of("PR-10.tariff-not-in-force", "tariffId").with("status", tariff.status()));
        }
        LocalDate today = BusinessZone.today(clock);
        RuleSet rules = ruleSets.inForce(tariff.gridPath(), today);
        return design.check(
                id,
                base(tariff, rules),
                specialRules.inForce(tariff.gridPath(), today),
                rules.ladder(),
                by.id(),
                today);
    }

    private static BaseTariff base(Tariff tariff, RuleSet rules) {
        Money installation = tariff.installationFee();
        return new BaseTariff(
                tariff.id(),
                tariff.communityId(),
                tariff.communityName(),
                tariff.gridPath(),
                tariff.speedMbps(),
                tariff.monthlyFee(),
                tariff.termMonths(),
                tariff.monthlyFee().times(tariff.termMonths()),
                installation == null ? rules.terms().installationFee() : installation);
    }
}
