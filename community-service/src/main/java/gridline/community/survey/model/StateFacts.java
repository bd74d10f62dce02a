package gridline.community.survey.model;

import gridline.community.community.model.CommunityKind;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 填报调查事实: what somebody found in a community on a day (CO-10 a, CO-12). What is left out stays as it was known; what was
 * wrong is withdrawn by name.
 *
 * @param found the facts found; its own dates are not looked at
 * @param withdrawn facts that are not known any more
 * @param asOf day they were found: not in the future, not before {@link #EARLIEST}
 * @param companyKnown whether the property company found is on file
 */
public record StateFacts(Facts found, Set<Fact> withdrawn, LocalDate asOf, boolean companyKnown) {

    /** Nobody surveyed for broadband before; an earlier year is a slip of the finger. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Estates are registered while they are built, but not earlier before their handover. */
    static final int MAX_HANDOVER_YEARS_AHEAD = 5;

    /** The oldest housing still standing is not older. */
    static final LocalDate EARLIEST_HANDOVER = LocalDate.of(1900, 1, 1);

    static final int MAX_TEXT = 100;

    public Decision<Survey> decide(Survey survey, CommunityFile file, LocalDate today, String staffId) {
        Violations violations = new Violations()
                .addAll(Dates.observed(asOf, today, "asOf"))
                .addAll(percentage(found.statedOccupancy(), "statedOccupancy"))
                .addAll(percentage(found.statedOwnerOccupied(), "statedOwnerOccupied"))
                .addAll(percentage(found.computers(), "computers"))
                .addAll(percentage(found.aged16To50(), "aged16To50"));
        violationsOfHandover(violations, today);
        violationsOfText(violations);
        Integer ours = found.ourHouseholds();
        violations
                .when(
                        ours != null && (ours < 0 || file.households() != null && ours > file.households()),
                        () -> Violation.of("CO-10.our-households-out-of-range", "ourHouseholds")
                                .with("households", Objects.requireNonNullElse(file.households(), "-")))
                .when(
                        found.propertyCompanyId() != null && !companyKnown,
                        () -> Violation.of("CO-10.property-company-unknown", "propertyCompanyId"))
                .when(
                        found.blocker() == Blocker.LEASED_LINE && file.kind() != CommunityKind.EMPLOYER_COMPOUND,
                        () -> Violation.of("CO-12.leased-line-only-in-compound", "blocker"))
                .when(
                        found.managingDepartment() != null && file.kind() == CommunityKind.COMMERCIAL,
                        () -> Violation.of("CO-12.department-only-in-compound", "managingDepartment"))
                .when(
                        Boolean.TRUE.equals(found.competitorFree())
                                && !survey.competitors().isEmpty(),
                        () -> Violation.of("CO-10.competitors-recorded", "competitorFree")
                                .with("count", survey.competitors().size()));
        withdrawn.stream()
                .filter(fact -> found.value(fact) != null)
                .forEach(fact -> violations.add(
                        Violation.of("CO-10.found-and-withdrawn", "withdrawn").with("fact", fact.name())));
        return violations.orElse(() -> survey.withFacts(merged(survey.facts())).judged(survey, file, staffId));
    }

    private void violationsOfHandover(Violations violations, LocalDate today) {
        LocalDate handover = found.handoverOn();
        if (handover == null) {
            return;
        }
        violations
                .when(
                        handover.isAfter(today.plusYears(MAX_HANDOVER_YEARS_AHEAD)),
                        () -> Violation.of("CO-10.handover-too-far", "handoverOn")
                                .with("years", MAX_HANDOVER_YEARS_AHEAD))
                .when(
                        handover.isBefore(EARLIEST_HANDOVER),
                        () -> Violation.of("CO-10.handover-too-early", "handoverOn")
                                .with("earliest", EARLIEST_HANDOVER));
    }

    private void violationsOfText(Violations violations) {
        String department = found.managingDepartment();
        violations.when(
                department != null && (department.isBlank() || department.length() > MAX_TEXT),
                () -> Violation.of("CO-10.text-length", "managingDepartment").with("max", MAX_TEXT));
    }

    private static List<Violation> percentage(@Nullable Integer percent, String field) {
        if (percent == null || percent >= 0 && percent <= 100) {
            return List.of();
        }
        return List.of(Violation.of("CO-10.percent-out-of-range", field).with("percent", percent));
    }

    private Facts merged(Facts known) {
        Map<Fact, LocalDate> dates = new EnumMap<>(Fact.class);
        dates.putAll(known.asOf());
        for (Fact fact : Fact.values()) {
            if (found.value(fact) != null) {
                dates.put(fact, asOf);
            } else if (withdrawn.contains(fact)) {
                dates.remove(fact);
            }
        }
        return new Facts(
                pick(Fact.HANDOVER, found.handoverOn(), known.handoverOn()),
                pick(Fact.ENTRY_THRESHOLD, found.entryThreshold(), known.entryThreshold()),
                pick(Fact.ESTATE_CLASS, found.estateClass(), known.estateClass()),
                pick(Fact.MIXED_USE, found.mixedUse(), known.mixedUse()),
                pick(Fact.BESIDE_SHOPPING, found.besideShopping(), known.besideShopping()),
                pick(Fact.PROPERTY_COMPANY, found.propertyCompanyId(), known.propertyCompanyId()),
                pick(Fact.MANAGING_DEPARTMENT, found.managingDepartment(), known.managingDepartment()),
                pick(Fact.BLOCKER, found.blocker(), known.blocker()),
                pick(Fact.STATED_OCCUPANCY, found.statedOccupancy(), known.statedOccupancy()),
                pick(Fact.STATED_OWNER_OCCUPIED, found.statedOwnerOccupied(), known.statedOwnerOccupied()),
                pick(Fact.COMPUTERS, found.computers(), known.computers()),
                pick(Fact.AGED_16_TO_50, found.aged16To50(), known.aged16To50()),
                pick(Fact.FORUM, found.forum(), known.forum()),
                pick(Fact.OUR_HOUSEHOLDS, found.ourHouseholds(), known.ourHouseholds()),
                pick(Fact.COMPETITOR_FREE, found.competitorFree(), known.competitorFree()),
                dates);
    }

    private <T> @Nullable T pick(Fact fact, @Nullable T now, @Nullable T before) {
        if (now != null) {
            return now;
        }
        return withdrawn.contains(fact) ? null : before;
    }
}
