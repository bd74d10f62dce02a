package gridline.pricing.quote;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.pricing.bundle.model.BundleCheck;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.BundlePrice;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.quote.model.Quote.Note;
import gridline.pricing.quote.model.QuoteLine;
import gridline.pricing.quote.model.QuoteLine.Source;
import gridline.pricing.quote.model.QuoteLine.Trace;
import gridline.pricing.quote.model.WantedLine;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.special.JoinGroup;
import gridline.pricing.special.model.BuildingGroup;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import gridline.pricing.versioned.model.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 报价行定价: makes lines of what is wanted, from nothing but approved tariffs, special offers and the bundle matrix (PR-10). */
@Component
class PriceLines {

    private final Aggregates<Tariff> tariffs;
    private final Aggregates<Proposal> proposals;
    private final Aggregates<SpecialOffer> offers;
    private final JoinGroup groups;
    private final Versions<BundleMatrix> matrices;
    private final RuleSets ruleSets;
    private final Clock clock;

    PriceLines(
            Aggregates<Tariff> tariffs,
            Aggregates<Proposal> proposals,
            Aggregates<SpecialOffer> offers,
            JoinGroup groups,
            Versions<BundleMatrix> matrices,
            RuleSets ruleSets,
            Clock clock) {
        this.tariffs = tariffs;
        this.proposals = proposals;
        this.offers = offers;
        this.groups = groups;
        this.matrices = matrices;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** 定价结果: lines, notes and everything that speaks against them. */
    static final class Priced {
        final List<QuoteLine> lines = new ArrayList<>();
        final List<Note> notes = new ArrayList<>();
        final List<Violation> violations = new ArrayList<>();

        @Nullable
        String communityName;

        /** Last day of the special offers in it. */
        LocalDate latest = LocalDate.MAX;
    }

    /** 报价对象: whom and where it is for. */
    record Place(String customerId, boolean firm, String communityId, String gridPath, Caller caller) {}

    Priced price(List<WantedLine> wanted, Place place) {
        Priced priced = new Priced();
        for (int at = 0; at < wanted.size(); at++) {
            String field = "lines[" + at + "]";
            WantedLine line = wanted.get(at);
            if (line.quantity() < 1 || line.quantity() > QuoteLine.MOST_QUANTITY) {
                priced.violations.add(Violation.of("quote.quantity-out-of-range", field + ".quantity")
                        .with("most", QuoteLine.MOST_QUANTITY)
                        .with("nearest", Math.clamp(line.quantity(), 1, QuoteLine.MOST_QUANTITY)));
            }
            switch (line) {
                case WantedLine.OfTariff it -> tariff(it, field, place, priced);
                case WantedLine.OfBundle it -> bundle(it, field, place, priced);
                case WantedLine.OfSpecialOffer it -> specialOffer(it, field, place, priced);
            }
        }
        return priced;
    }

    private void tariff(WantedLine.OfTariff wanted, String field, Place place, Priced priced) {
        Tariff tariff = sold(wanted.tariffId(), field + ".tariffId", place, priced);
        priced.lines.add(line("quote.tariff", tariff, wanted.quantity()));
    }

    private Tariff sold(String tariffId, String field, Place place, Priced priced) {
        Tariff tariff = tariffs.require(tariffId).state();
        place.caller.requireCovers(tariff.gridPath());
        LocalDate until = tariff.validUntil();
        boolean over = until != null && until.isBefore(today());
        if (tariff.status() != TariffStatus.IN_FORCE || over) {
            priced.violations.add(
                    Violation.of("PR-10.tariff-not-in-force", field).with("status", tariff.status()));
        }
        here(tariff.communityId(), field, place, priced);
        priced.communityName = tariff.communityName();
        return tariff;
    }

    private QuoteLine line(String code, Tariff tariff, int quantity) {
        Money installation = tariff.installationFee() == null
                ? ruleSets.inForce(tariff.gridPath(), today()).terms().installationFee()
                : tariff.installationFee();
        return new QuoteLine(
                code,
                Map.of(
                        "speed", Integer.toString(tariff.speedMbps()),
                        "months", Integer.toString(tariff.termMonths())),
                quantity,
                tariff.monthlyFee(),
                tariff.monthlyFee().times(tariff.termMonths()),
                installation,
                trace(tariff),
                null);
    }

    private Trace trace(Tariff tariff) {
        var why = proposals.require(tariff.proposalId()).state().explanation();
        return new Trace(
                Source.TARIFF,
                tariff.id(),
                why.ruleSetId(),
                why.ruleSetVersion(),
                tariff.approvedBy(),
                tariff.approvedAt());
    }

    private void bundle(WantedLine.OfBundle wanted, String field, Place place, Priced priced) {
        BundleMatrix matrix = matrices.inForce(place.gridPath, today());
        if (!place.firm) {
            priced.violations.add(Violation.of("quote.bundle-for-household", field));
        }
        Tariff broadband = wanted.broadbandTariffId() == null
                ? null
                : sold(wanted.broadbandTariffId(), field + ".broadbandTariffId", place, priced);
        List<Violation> against = BundleCheck.violations(wanted.composition(), matrix);
        if (!against.isEmpty()) {
            against.forEach(each -> priced.violations.add(
                    new Violation(each.code(), field + ".bundle." + each.field(), each.params())));
            return;
        }
        BundlePrice price = BundlePrice.of(wanted.composition(), matrix, null);
        Trace trace = new Trace(Source.BUNDLE, matrix.id(), matrix.id(), matrix.version(), null, null);
        price.lines()
                .forEach(each -> priced.lines.add(new QuoteLine(
                        each.code(),
                        each.params(),
                        each.quantity() * wanted.quantity(),
                        each.unit(),
                        Money.ZERO,
                        Money.ZERO,
                        trace,
                        null)));
        if (broadband != null) {
            priced.lines.add(line("quote.bundle-broadband", broadband, wanted.quantity()));
        }
        price.excluded().stream()
                .filter(each -> broadband == null || !each.code().equals("bundle.broadband-excluded"))
                .forEach(each -> priced.notes.add(new Note(each.code(), each.quantity() * wanted.quantity())));
    }

    private void specialOffer(WantedLine.OfSpecialOffer wanted, String field, Place place, Priced priced) {
        SpecialOffer offer = offers.require(wanted.specialOfferId()).state();
        place.caller.requireCovers(offer.gridPath());
        offer.unsellable(today())
                .forEach(each ->
                        priced.violations.add(new Violation(each.code(), field + ".specialOfferId", each.params())));
        here(offer.base().communityId(), field + ".specialOfferId", place, priced);
        priced.communityName = offer.base().communityName();
        priced.latest = offer.endsOn().isBefore(priced.latest) ? offer.endsOn() : priced.latest;
        boolean launch = offer.terms() instanceof OfferTerms.Launch;
        if (launch && offer.left() == 0 && offer.placeOf(place.customerId) == 0) {
            priced.violations.add(Violation.of("PR-05.exhausted", field + ".specialOfferId")
                    .with("firstN", offer.takers().size()));
        }
        if (offer.terms() instanceof OfferTerms.GroupJoining) {
            group(offer, wanted.buildingId(), field, place, priced);
        }
        OfferTerms.Charges charges = offer.terms().charges(offer.base());
        SpecialOffer.Sign ruling = offer.ruling();
        priced.lines.add(new QuoteLine(
                code(offer.terms()),
                params(offer, charges),
                1,
                charges.monthlyFee(),
                charges.prepaid(),
                charges.oneTimeFee(),
                new Trace(
                        Source.SPECIAL_OFFER,
                        offer.id(),
                        offer.rulesId(),
                        offer.rulesVersion(),
                        ruling == null ? null : ruling.by(),
                        ruling == null ? null : ruling.at()),
                launch ? offer.id() : null));
    }

    /** PR-08: the reduced fee is only promised to who is in a complete group. */
    private void group(SpecialOffer offer, @Nullable String buildingId, String field, Place place, Priced priced) {
        BuildingGroup group = buildingId == null
                ? null
                : groups.find(offer.id(), buildingId).map(each -> each.state()).orElse(null);
        if (group == null || !group.covers(place.customerId)) {
            priced.violations.add(Violation.of("PR-08.group-incomplete", field + ".buildingId")
                    .with("joined", group == null ? 0 : group.joiners().size()));
        }
    }

    private static String code(OfferTerms terms) {
        return switch (terms) {
            case OfferTerms.Launch _ -> "quote.launch";
            case OfferTerms.TimeCapped _ -> "quote.time-capped";
            case OfferTerms.TenantEntry _ -> "quote.tenant-entry";
            case OfferTerms.GroupJoining _ -> "quote.group-joining";
            case OfferTerms.PropertyOffice _ -> "quote.property-office";
        };
    }

    private static Map<String, String> params(SpecialOffer offer, OfferTerms.Charges charges) {
        String hours = offer.terms() instanceof OfferTerms.TimeCapped plan ? Integer.toString(plan.hours()) : "";
        String overage = offer.terms() instanceof OfferTerms.TimeCapped plan
                ? plan.overagePerHour().amount().toPlainString()
                : "";
        return Map.of(
                "name", offer.name(),
                "speed", Integer.toString(charges.speedMbps()),
                "months", Integer.toString(charges.months()),
                "hours", hours,
                "overage", overage);
    }

    private static void here(String communityId, String field, Place place, Priced priced) {
        if (!communityId.equals(place.communityId)) {
            priced.violations.add(Violation.of("quote.other-community", field).with("nearest", place.communityId));
        }
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
