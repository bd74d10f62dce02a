package gridline.pricing.catalogue.model;

import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.catalogue.model.Product.ListPrice;
import gridline.pricing.rule.model.SpeedLadder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 产品草案: a product as it was stated, before anything about it is known to be right. */
public record ProductDraft(String name, ProductKind kind, String gridPath, List<PriceDraft> prices) {

    /** More are taken for a mistake. */
    public static final int MOST_PRICES = 500;

    /** 价格草案; see {@link ListPrice} for the fields. */
    public record PriceDraft(
            @Nullable Integer speedMbps,
            @Nullable StatedAmount monthlyFee,
            int termMonths,
            @Nullable StatedAmount prepaid,
            @Nullable StatedAmount installationFee,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** The product, or everything that is wrong with the draft, with the nearest allowed values. */
    public Decision<Product> check(String id, SpeedLadder ladder, String by) {
        Violations violations = new Violations()
                .when(name.isBlank(), () -> Violation.of("catalogue.name-missing", "name"))
                .when(
                        name.length() > Product.LONGEST_NAME,
                        () -> Violation.of("catalogue.name-too-long", "name").with("most", Product.LONGEST_NAME))
                .when(
                        prices.isEmpty() || prices.size() > MOST_PRICES,
                        () -> Violation.of("catalogue.prices-out-of-range", "prices")
                                .with("most", MOST_PRICES));
        List<ListPrice> checked = new ArrayList<>();
        for (int at = 0; at < Math.min(prices.size(), MOST_PRICES); at++) {
            ListPrice price = check(prices.get(at), "prices[" + at + "]", ladder, violations);
            if (price != null) {
                overlaps(price, at, checked, violations);
                checked.add(price);
            }
        }
        return violations.orElse(() -> Decision.accepted(new Product(id, name.strip(), kind, gridPath, checked, by)));
    }

    private @Nullable ListPrice check(PriceDraft draft, String at, SpeedLadder ladder, Violations violations) {
        speed(draft.speedMbps(), at + ".speedMbps", ladder, violations);
        int months = draft.termMonths();
        int nearest = Math.clamp(months, 1, ListPrice.LONGEST_TERM);
        LocalDate until = draft.validUntil();
        violations
                .when(
                        months != nearest,
                        () -> Violation.of("catalogue.months-out-of-range", at + ".termMonths")
                                .with("most", ListPrice.LONGEST_TERM)
                                .with("nearest", nearest))
                .when(
                        until != null && until.isBefore(draft.validFrom()),
                        () -> Violation.of("catalogue.ends-before-it-begins", at + ".validUntil")
                                .with("nearest", draft.validFrom()));
        Money fee = StatedAmount.required(draft.monthlyFee(), at + ".monthlyFee", StatedAmount.LEAST_FEE, violations);
        Money prepaid = StatedAmount.required(draft.prepaid(), at + ".prepaid", Money.ZERO, violations);
        Money installation =
                StatedAmount.required(draft.installationFee(), at + ".installationFee", Money.ZERO, violations);
        return fee == null || prepaid == null || installation == null
                ? null
                : new ListPrice(draft.speedMbps(), fee, months, prepaid, installation, draft.validFrom(), until);
    }

    private void speed(@Nullable Integer speed, String field, SpeedLadder ladder, Violations violations) {
        if (kind != ProductKind.BROADBAND) {
            violations.when(speed != null, () -> Violation.of("catalogue.speed-of-no-broadband", field));
        } else if (speed == null) {
            violations.add(Violation.of("catalogue.speed-missing", field));
        } else if (!ladder.has(speed)) {
            violations.add(Violation.of("catalogue.unknown-speed-step", field)
                    .with("speed", speed)
                    .with("nearest", nearestSteps(speed, ladder)));
        }
    }

    private static List<Integer> nearestSteps(int speed, SpeedLadder ladder) {
        List<Integer> near = new ArrayList<>();
        ladder.atMost(speed).ifPresent(near::add);
        ladder.atLeast(speed).ifPresent(near::add);
        return near;
    }

    private static void overlaps(ListPrice price, int at, List<ListPrice> before, Violations violations) {
        for (ListPrice earlier : before) {
            boolean sameProduct = Objects.equals(earlier.speedMbps(), price.speedMbps())
                    && earlier.termMonths() == price.termMonths();
            if (sameProduct && earlier.overlaps(price)) {
                violations.add(Violation.of("catalogue.overlapping-validity", "prices[" + at + "].validFrom")
                        .with("from", earlier.validFrom())
                        .with("until", earlier.validUntil() == null ? "…" : earlier.validUntil())
                        .with("nearest", free(earlier)));
            }
        }
    }

    /** Days the other price leaves free: after its end, or before its begin if it has none. */
    private static String free(ListPrice earlier) {
        return earlier.validUntil() == null
                ? "≤ " + earlier.validFrom().minusDays(1)
                : "≥ " + earlier.validUntil().plusDays(1);
    }
}
