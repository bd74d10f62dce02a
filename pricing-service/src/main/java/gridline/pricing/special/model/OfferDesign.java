package gridline.pricing.special.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.rule.model.SpeedLadder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 优惠设计: a special offer as it was stated.
 *
 * @param launch whether it is for the first users only, so that PR-05 speaks about its end
 * @param terms makes the terms, or null, of what was stated
 */
public record OfferDesign(
        @Nullable String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean launch,
        Function<TermsCheck, @Nullable OfferTerms> terms) {

    /** The offer, or everything that is wrong with the design, with the nearest allowed values. */
    public Decision<SpecialOffer> check(
            String id, BaseTariff base, SpecialRules rules, SpeedLadder ladder, String by, LocalDate today) {
        Violations violations = new Violations();
        OfferTerms checked = terms.apply(new TermsCheck(base, rules, ladder, violations));
        String called = name == null ? "" : name.strip();
        violations
                .when(called.isEmpty(), () -> Violation.of("special.name-missing", "name"))
                .when(
                        called.length() > SpecialOffer.LONGEST_NAME,
                        () -> Violation.of("special.name-too-long", "name").with("most", SpecialOffer.LONGEST_NAME));
        LocalDate first = startsOn == null ? today : startsOn;
        if (endsOn == null) {
            violations.add((launch
                            ? Violation.of("PR-05.end-date-missing", "endsOn")
                            : Violation.of("special.end-date-missing", "endsOn"))
                    .with("nearest", lastDay(first, rules)));
        } else {
            days(first, endsOn, rules, today, violations);
        }
        return violations.orElse(() -> {
            if (checked == null || endsOn == null) {
                throw new IllegalStateException("terms refused without a reason");
            }
            return Decision.accepted(new SpecialOffer(
                    id,
                    called,
                    checked,
                    base,
                    base.gridPath(),
                    first,
                    endsOn,
                    SpecialStatus.DESIGNED,
                    rules.id(),
                    rules.version(),
                    by,
                    null,
                    null,
                    null,
                    checked instanceof OfferTerms.Launch limited ? limited.firstN() : 0,
                    List.of(),
                    false));
        });
    }

    private void days(LocalDate first, LocalDate last, SpecialRules rules, LocalDate today, Violations violations) {
        LocalDate earliest = first.isBefore(today) ? today : first;
        violations
                .when(
                        last.isBefore(earliest),
                        () -> Violation.of("special.ends-too-early", "endsOn").with("nearest", earliest))
                .when(
                        last.isAfter(lastDay(first, rules)),
                        () -> (launch
                                        ? Violation.of("PR-05.never-permanent", "endsOn")
                                        : Violation.of("special.too-long", "endsOn"))
                                .with("days", rules.longestDays())
                                .with("nearest", lastDay(first, rules)));
    }

    private static LocalDate lastDay(LocalDate first, SpecialRules rules) {
        return first.plusDays(rules.longestDays() - 1L);
    }
}
