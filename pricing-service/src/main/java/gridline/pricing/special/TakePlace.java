package gridline.pricing.special;

import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import gridline.pricing.special.model.SpecialOffer.Taker;
import gridline.pricing.special.model.SpecialStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * 占用首发名额 (PR-05): one user takes a place of a launch offer. The one conditional update below counts: it holds only while
 * a place is left and the user has none, so that however many come at once to however many replicas, exactly the first N
 * get one, and who comes twice has one.
 */
@Component
public class TakePlace {

    private static final int LONGEST_ID = 100;

    private final Aggregates<SpecialOffer> offers;
    private final MongoTemplate mongo;
    private final Clock clock;

    TakePlace(Aggregates<SpecialOffer> offers, MongoTemplate mongo, Clock clock) {
        this.offers = offers;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** 名额: the place, from 1, and how many are left. */
    public record Place(int place, int left) {}

    /**
     * Takes a place, or finds the one this user has.
     *
     * @param taker opaque id of the user
     * @throws RefusedException if the offer is no launch offer, cannot be sold today, or all places are taken
     */
    public Place take(String offerId, String taker, Caller by) {
        SpecialOffer offer = offers.require(offerId).state();
        by.requireCovers(offer.gridPath());
        refuseUnlessOpen(offer, taker);
        if (offer.placeOf(taker) == 0 && offer.left() > 0) {
            count(offerId, taker, clock.instant());
            offer = offers.require(offerId).state();
        }
        int place = offer.placeOf(taker);
        if (offer.left() == 0) {
            // Whoever sees it says it, so that it is said even if the one who took the last place died.
            announce(offerId);
        }
        if (place == 0) {
            throw RefusedException.of(
                    offer.status() == SpecialStatus.APPROVED
                            ? Violation.of("PR-05.exhausted")
                                    .with("firstN", offer.takers().size())
                            : Violation.of("special.not-approved").with("status", offer.status()));
        }
        return new Place(place, offer.left());
    }

    private void count(String offerId, String taker, Instant at) {
        Criteria open = Criteria.where("_id")
                .is(offerId)
                .and("state.status")
                .is(SpecialStatus.APPROVED)
                .and("state.left")
                .gt(0)
                .and("state.takers.taker")
                .ne(taker);
        Update counted = new Update()
                .inc("state.left", -1)
                .push("state.takers", new Taker(taker, at))
                .inc("version", 1L)
                .set("updatedAt", Date.from(at));
        mongo.updateFirst(new Query(open), counted, SpecialConfiguration.OFFERS);
    }

    private Versioned<SpecialOffer> announce(String offerId) {
        return offers.change(offerId, null, SpecialOffer::announceExhaustion);
    }

    private void refuseUnlessOpen(SpecialOffer offer, String taker) {
        List<Violation> violations = new ArrayList<>(offer.unsellable(BusinessZone.today(clock)));
        if (!(offer.terms() instanceof OfferTerms.Launch)) {
            violations.add(Violation.of("PR-05.no-launch-offer"));
        }
        if (taker.isBlank() || taker.length() > LONGEST_ID) {
            violations.add(Violation.of("special.id-unusable", "takerId").with("most", LONGEST_ID));
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
    }
}
