package gridline.pricing.special.model;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.rule.model.SpeedLadder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 条款校验: makes terms of what was stated, or says everything that is wrong with it, with the nearest allowed value. Each
 * method answers null if its terms are refused.
 */
public final class TermsCheck {

    private static final Money FEN = Money.ofFen(1);

    private final BaseTariff base;
    private final SpecialRules rules;
    private final SpeedLadder ladder;
    private final Violations violations;

    TermsCheck(BaseTariff base, SpecialRules rules, SpeedLadder ladder, Violations violations) {
        this.base = base;
        this.rules = rules;
        this.ladder = ladder;
        this.violations = violations;
    }

    /** PR-05: a better tariff or a lower entry, and neither worse, for a number of users. */
    public OfferTerms.@Nullable Launch launch(
            @Nullable Integer firstN, @Nullable StatedAmount monthlyFee, @Nullable StatedAmount installationFee) {
        Money fee = StatedAmount.optional(monthlyFee, "terms.monthlyFee", FEN, violations);
        Money entry = StatedAmount.optional(installationFee, "terms.installationFee", Money.ZERO, violations);
        if (firstN == null) {
            violations.add(Violation.of("PR-05.first-n-missing", "terms.firstN"));
        } else {
            violations.when(
                    firstN < 1 || firstN > rules.mostFirstN(),
                    () -> Violation.of("PR-05.first-n-out-of-range", "terms.firstN")
                            .with("most", rules.mostFirstN())
                            .with("nearest", Math.clamp(firstN, 1, rules.mostFirstN())));
        }
        boolean stated = monthlyFee != null || installationFee != null;
        boolean sameAsUsual = (fee == null || fee.equals(base.monthlyFee()))
                && (entry == null || entry.equals(base.installationFee()));
        boolean unread = monthlyFee != null && fee == null || installationFee != null && entry == null;
        violations
                .when(
                        !stated || sameAsUsual && !unread,
                        () -> Violation.of("PR-05.nothing-better", "terms")
                                .with("fee", shown(base.monthlyFee()))
                                .with("installation", shown(base.installationFee())))
                .when(
                        fee != null && fee.compareTo(base.monthlyFee()) > 0,
                        () -> Violation.of("PR-05.fee-above-usual", "terms.monthlyFee")
                                .with("nearest", shown(base.monthlyFee())))
                .when(
                        entry != null && entry.compareTo(base.installationFee()) > 0,
                        () -> Violation.of("PR-05.entry-above-usual", "terms.installationFee")
                                .with("nearest", shown(base.installationFee())));
        return firstN == null || !violations.isEmpty() ? null : new OfferTerms.Launch(firstN, fee, entry);
    }

    /** PR-06 and PR-24. */
    public OfferTerms.@Nullable TimeCapped timeCapped(
            int speedMbps, int hours, @Nullable StatedAmount monthlyFee, @Nullable StatedAmount overagePerHour) {
        Money fee = StatedAmount.required(monthlyFee, "terms.monthlyFee", FEN, violations);
        Money overage = StatedAmount.required(overagePerHour, "terms.overagePerHour", Money.ZERO, violations);
        hours(hours);
        speed(speedMbps);
        if (fee != null && overage != null && hours > 0) {
            overage(hours, fee, overage);
        }
        return fee == null || overage == null || !violations.isEmpty()
                ? null
                : new OfferTerms.TimeCapped(speedMbps, hours, fee, overage);
    }

    private void hours(int hours) {
        SpecialRules.Hours limits = rules.hours();
        int leastADay = limits.perDayLeast() * SpecialRules.Hours.DAYS;
        int mostADay = limits.perDayMost() * SpecialRules.Hours.DAYS;
        violations
                .when(
                        hours > limits.most(),
                        () -> hoursViolation(
                                Violation.of("PR-06.hours-over-most", "terms.hours")
                                        .with("most", limits.most()),
                                hours))
                .when(
                        hours % limits.divisor() != 0,
                        () -> hoursViolation(
                                Violation.of("PR-06.hours-not-divisible", "terms.hours")
                                        .with("divisor", limits.divisor()),
                                hours))
                .when(
                        hours < leastADay || hours > mostADay,
                        () -> hoursViolation(
                                Violation.of("PR-06.hours-per-day", "terms.hours")
                                        .with("least", limits.perDayLeast())
                                        .with("most", limits.perDayMost()),
                                hours));
    }

    private Violation hoursViolation(Violation violation, int hours) {
        int nearest = rules.hours().allowed().stream()
                .min(Comparator.comparingLong(allowed -> Math.abs((long) allowed - hours)))
                .orElseThrow(() -> new IllegalStateException("rules that allow no hours"));
        return violation.with("hours", hours).with("nearest", nearest);
    }

    private void speed(int speedMbps) {
        int lowest = ladder.above(base.speedMbps(), 1).orElse(base.speedMbps());
        if (!ladder.has(speedMbps)) {
            violations.add(Violation.of("PR-06.unknown-speed-step", "terms.speedMbps")
                    .with("speed", speedMbps)
                    .with("nearest", lowest));
            return;
        }
        boolean slightlyAbove = false;
        for (int steps = 1; steps <= rules.mostStepsAbove(); steps++) {
            slightlyAbove |= ladder.above(base.speedMbps(), steps).orElse(-1) == speedMbps;
        }
        violations.when(
                !slightlyAbove,
                () -> Violation.of("PR-06.speed-not-slightly-above", "terms.speedMbps")
                        .with("usual", base.speedMbps())
                        .with("steps", rules.mostStepsAbove())
                        .with("nearest", lowest));
    }

    /** Exact: the fee of as many further hours as the plan has is compared, so that nothing is divided. */
    private void overage(int hours, Money fee, Money overage) {
        BigDecimal asManyHours = overage.amount().multiply(BigDecimal.valueOf(hours));
        BigDecimal above = fee.amount().multiply(rules.overage().above());
        BigDecimal most = fee.amount().multiply(rules.overage().most());
        boolean tooLow = asManyHours.compareTo(above) <= 0;
        if (tooLow || asManyHours.compareTo(most) > 0) {
            BigDecimal count = BigDecimal.valueOf(hours);
            BigDecimal lowest = above.divide(count, 2, RoundingMode.DOWN).add(FEN.amount());
            BigDecimal highest = most.divide(count, 2, RoundingMode.DOWN);
            violations.add(Violation.of("PR-24.overage-outside-band", "terms.overagePerHour")
                    .with(
                            "average",
                            fee.amount().divide(count, 4, RoundingMode.HALF_UP).toPlainString())
                    .with("above", rules.overage().above().toPlainString())
                    .with("most", rules.overage().most().toPlainString())
                    .with("nearest", (tooLow ? lowest : highest).toPlainString()));
        }
    }

    /** PR-07: lower threshold, shorter prepayment, higher monthly fee, lower installation fee. */
    public OfferTerms.@Nullable TenantEntry tenantEntry(
            @Nullable StatedAmount monthlyFee,
            int months,
            @Nullable StatedAmount prepaid,
            @Nullable StatedAmount installationFee) {
        Money fee = StatedAmount.required(monthlyFee, "terms.monthlyFee", FEN, violations);
        Money advance = StatedAmount.required(prepaid, "terms.prepaid", Money.ZERO, violations);
        Money entry = StatedAmount.required(installationFee, "terms.installationFee", Money.ZERO, violations);
        violations
                .when(
                        fee != null && fee.compareTo(base.monthlyFee()) <= 0,
                        () -> Violation.of("PR-07.fee-not-higher", "terms.monthlyFee")
                                .with("usual", shown(base.monthlyFee()))
                                .with("nearest", shown(base.monthlyFee().plus(FEN))))
                .when(
                        months < 1 || months >= base.termMonths(),
                        () -> Violation.of("PR-07.prepayment-not-shorter", "terms.months")
                                .with("usual", base.termMonths())
                                .with("nearest", Math.clamp(months, 1, Math.max(1, base.termMonths() - 1))))
                .when(
                        advance != null && advance.compareTo(base.prepaid()) >= 0,
                        () -> Violation.of("PR-07.threshold-not-lower", "terms.prepaid")
                                .with("usual", shown(base.prepaid()))
                                .with("nearest", shown(base.prepaid().minus(FEN))))
                .when(
                        entry != null && entry.compareTo(base.installationFee()) >= 0,
                        () -> Violation.of("PR-07.installation-not-lower", "terms.installationFee")
                                .with("usual", shown(base.installationFee()))
                                .with("nearest", shown(base.installationFee().minus(FEN))));
        return fee == null || advance == null || entry == null || !violations.isEmpty()
                ? null
                : new OfferTerms.TenantEntry(fee, months, advance, entry);
    }

    /** PR-08: 3 to 4 households, a part of the one-time fee, no higher threshold. */
    public OfferTerms.@Nullable GroupJoining groupJoining(
            int least, int most, @Nullable StatedAmount waived, @Nullable StatedAmount prepaid) {
        Money part = StatedAmount.required(waived, "terms.waived", FEN, violations);
        Money advance = StatedAmount.optional(prepaid, "terms.prepaid", Money.ZERO, violations);
        SpecialRules.Group group = rules.group();
        violations
                .when(
                        least < group.least() || most > group.most() || least > most,
                        () -> Violation.of("PR-08.households-out-of-range", "terms.least")
                                .with("nearest", List.of(group.least(), group.most())))
                .when(
                        part != null && part.compareTo(base.installationFee()) >= 0,
                        () -> Violation.of("PR-08.more-than-a-part-waived", "terms.waived")
                                .with("usual", shown(base.installationFee()))
                                .with("nearest", shown(base.installationFee().minus(FEN))))
                .when(
                        advance != null && advance.compareTo(base.prepaid()) > 0,
                        () -> Violation.of("PR-08.threshold-higher", "terms.prepaid")
                                .with("nearest", shown(base.prepaid())));
        return part == null || !violations.isEmpty()
                ? null
                : new OfferTerms.GroupJoining(least, most, part, advance == null ? base.prepaid() : advance);
    }

    /** PR-09: capped, with a reason. */
    public OfferTerms.@Nullable PropertyOffice propertyOffice(
            int offices, int discountPercent, @Nullable String reason) {
        SpecialRules.PropertyCap cap = rules.propertyOffice();
        int percent = Math.clamp(discountPercent, 1, 100);
        violations
                .when(
                        offices < 1 || offices > cap.mostOffices(),
                        () -> Violation.of("PR-09.offices-out-of-range", "terms.offices")
                                .with("most", cap.mostOffices())
                                .with("nearest", Math.clamp(offices, 1, cap.mostOffices())))
                .when(
                        discountPercent != percent,
                        () -> Violation.of("PR-09.discount-out-of-range", "terms.discountPercent")
                                .with("nearest", percent))
                .when(
                        OfferTerms.PropertyOffice.granted(base.monthlyFee(), percent)
                                        .compareTo(cap.monthlyCap())
                                > 0,
                        () -> Violation.of("PR-09.over-cap", "terms.discountPercent")
                                .with("cap", shown(cap.monthlyCap()))
                                .with("nearest", percentWithin(cap.monthlyCap())))
                .when(reason == null || reason.isBlank(), () -> Violation.of("PR-09.reason-missing", "terms.reason"))
                .when(
                        reason != null && reason.length() > SpecialOffer.LONGEST_TEXT,
                        () -> Violation.of("PR-09.reason-too-long", "terms.reason")
                                .with("most", SpecialOffer.LONGEST_TEXT));
        return reason == null || !violations.isEmpty()
                ? null
                : new OfferTerms.PropertyOffice(offices, discountPercent, reason);
    }

    private static String shown(Money amount) {
        return amount.amount().toPlainString();
    }

    private int percentWithin(Money cap) {
        return cap.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(base.monthlyFee().amount(), 0, RoundingMode.DOWN)
                .intValue();
    }
}
