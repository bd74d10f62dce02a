package gridline.pricing.bundle.model;

import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.List;

/** 组合校验 (BD-01): everything that is wrong with a composition, each reason with the nearest valid bundle. */
public final class BundleCheck {

    private BundleCheck() {}

    /** Empty if the composition can be quoted. */
    public static List<Violation> violations(Composition wanted, BundleMatrix matrix) {
        Violations violations = new Violations();
        counts(wanted, violations);
        Composition sane = withinReason(wanted);
        switch (matrix.tier(wanted.minutes()).orElse(null)) {
            case null ->
                violations.add(Violation.of("BD-01.unknown-tier", "minutes")
                        .with("minutes", wanted.minutes())
                        .with(
                                "tiers",
                                matrix.quotedTiers().stream()
                                        .map(Tier.Quoted::minutes)
                                        .toList()));
            case Tier.Recorded(int minutes) ->
                violations.add(
                        Violation.of("BD-01.tier-recorded-only", "minutes").with("minutes", minutes));
            case Tier.Quoted tier -> terminals(sane, tier, violations);
        }
        violations
                .when(
                        sane.plan() == PlanKind.A && sane.terminals().threeG() > 0,
                        () -> Violation.of("BD-01.three-g-in-plan-a", "terminals.threeG")
                                .with("threeG", sane.terminals().threeG()))
                .when(
                        sane.edition() == Edition.BASE && sane.broadband(),
                        () -> Violation.of("BD-01.broadband-in-base", "edition"))
                .when(
                        sane.packs().total() > sane.terminals().sharing(),
                        () -> Violation.of("BD-01.packs-over-terminals", "packs")
                                .with("packs", sane.packs().total())
                                .with("most", sane.terminals().sharing()));
        return violations.isEmpty() ? List.of() : withNearest(violations.list(), NearestBundle.to(wanted, matrix));
    }

    private static void terminals(Composition wanted, Tier.Quoted tier, Violations violations) {
        Terminals terminals = wanted.terminals();
        violations
                .when(
                        terminals.sharing() > tier.maxTerminals(),
                        () -> Violation.of("BD-01.terminals-over-cap", "terminals")
                                .with("terminals", terminals.sharing())
                                .with("most", tier.maxTerminals()))
                .when(
                        wanted.plan() == PlanKind.B && terminals.threeG() < tier.minThreeG(),
                        () -> Violation.of("BD-01.too-few-three-g", "terminals.threeG")
                                .with("threeG", terminals.threeG())
                                .with("least", tier.minThreeG()));
    }

    /** Counts nobody can mean. */
    static void counts(Composition wanted, Violations violations) {
        count(wanted.terminals().fixed(), "terminals.fixed", violations);
        count(wanted.terminals().twoG(), "terminals.twoG", violations);
        count(wanted.terminals().threeG(), "terminals.threeG", violations);
        count(wanted.packs().shared(), "packs.shared", violations);
        count(wanted.packs().nonShared(), "packs.nonShared", violations);
    }

    private static void count(int count, String field, Violations violations) {
        violations.when(
                count != bounded(count),
                () -> Violation.of("BD-01.count-out-of-range", field)
                        .with("least", 0)
                        .with("most", Composition.MOST_TERMINALS));
    }

    /** The composition with every count that nobody can mean replaced by the nearest one that somebody can. */
    static Composition withinReason(Composition wanted) {
        Terminals terminals = wanted.terminals();
        Packs packs = wanted.packs();
        return wanted.with(new Terminals(
                        bounded(terminals.fixed()), bounded(terminals.twoG()), bounded(terminals.threeG())))
                .with(new Packs(bounded(packs.shared()), bounded(packs.nonShared())));
    }

    private static int bounded(int count) {
        return Math.clamp(count, 0, Composition.MOST_TERMINALS);
    }

    private static List<Violation> withNearest(List<Violation> violations, Composition nearest) {
        return violations.stream()
                .map(each -> each.with("nearestMinutes", nearest.minutes())
                        .with("nearestEdition", nearest.edition())
                        .with("nearestPlan", nearest.plan())
                        .with("nearestFixed", nearest.terminals().fixed())
                        .with("nearestTwoG", nearest.terminals().twoG())
                        .with("nearestThreeG", nearest.terminals().threeG())
                        .with("nearestShared", nearest.packs().shared())
                        .with("nearestNonShared", nearest.packs().nonShared()))
                .toList();
    }
}
