package gridline.pricing.special;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import gridline.pricing.special.model.SpecialOffer.Sign;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复核与审批: somebody else validates, a supervisor approves, rejects or withdraws (PR-10); PR-09 leaves a trail. */
@Component
public class DecideOffer {

    private final Aggregates<SpecialOffer> offers;
    private final AuditTrail audit;
    private final Clock clock;

    DecideOffer(Aggregates<SpecialOffer> offers, AuditTrail audit, Clock clock) {
        this.offers = offers;
        this.audit = audit;
        this.clock = clock;
    }

    public Versioned<SpecialOffer> validate(String id, IfMatch expected, Caller by, @Nullable String comment) {
        return decide(id, expected, by, comment, "validate", SpecialOffer::validate);
    }

    public Versioned<SpecialOffer> approve(String id, IfMatch expected, Caller by, @Nullable String comment) {
        return decide(
                id,
                expected,
                by,
                comment,
                "approve",
                (offer, sign) -> offer.approve(sign, BusinessZone.dayOf(sign.at())));
    }

    public Versioned<SpecialOffer> reject(String id, IfMatch expected, Caller by, @Nullable String reason) {
        return decide(id, expected, by, reason, "reject", SpecialOffer::reject);
    }

    public Versioned<SpecialOffer> withdraw(String id, IfMatch expected, Caller by, @Nullable String reason) {
        return decide(id, expected, by, reason, "withdraw", SpecialOffer::withdraw);
    }

    private Versioned<SpecialOffer> decide(
            String id,
            IfMatch expected,
            Caller by,
            @Nullable String comment,
            String action,
            BiFunction<SpecialOffer, Sign, Decision<SpecialOffer>> decision) {
        by.requireCovers(offers.require(id).state().gridPath());
        Sign sign = new Sign(by.id(), clock.instant(), comment);
        return offers.change(id, expected.version(), offer -> {
            Decision<SpecialOffer> decided = decision.apply(offer, sign);
            // PR-09: in the trail before it counts, so that no crash between leaves a decision without its row.
            if (decided instanceof Accepted<SpecialOffer>
                    && offer.terms() instanceof OfferTerms.PropertyOffice property) {
                audit.record(
                        by, "special-offer." + action, id, List.of("discountPercent", "offices"), property.reason());
            }
            return decided;
        });
    }
}
