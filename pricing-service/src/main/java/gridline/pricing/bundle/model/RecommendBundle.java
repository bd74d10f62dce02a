package gridline.pricing.bundle.model;

import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.bundle.model.FirmProfile.Pack;
import gridline.pricing.bundle.model.FirmProfile.Speed;
import gridline.pricing.bundle.model.Recommendation.Adjustment;
import gridline.pricing.bundle.model.Recommendation.Choice;
import gridline.pricing.bundle.model.Recommendation.OfferedService;
import gridline.pricing.bundle.model.Recommendation.Vote;
import gridline.pricing.bundle.model.TargetingTables.Axis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 套餐推荐 (BD-02 … BD-06): asks the four tables, axis by axis. The rule that goes first on an axis narrows the values down;
 * each later one narrows what is left, or is overruled where nothing would be left. Of what remains the cheapest counts.
 */
public final class RecommendBundle {

    private RecommendBundle() {}

    /** Everything that is wrong with what is said about a firm. */
    public static List<Violation> violations(FirmProfile firm) {
        Violations violations = new Violations();
        inRange(
                firm.people(),
                1,
                FirmProfile.MOST_PEOPLE,
                Violation.of("BD-03.people-out-of-range", "people"),
                violations);
        minutes(firm.officeMinutes(), "officeMinutes", violations);
        minutes(firm.personalMinutes(), "personalMinutes", violations);
        violations.when(
                firm.payer() == null && firm.officeMinutes() != null,
                () -> Violation.of("BD-05.payer-missing", "payer"));
        Terminals terminals = firm.terminals();
        if (terminals != null) {
            count(terminals.fixed(), "terminals.fixed", violations);
            count(terminals.twoG(), "terminals.twoG", violations);
            count(terminals.threeG(), "terminals.threeG", violations);
        }
        return violations.list();
    }

    private static void minutes(@Nullable Integer value, String field, Violations violations) {
        Violation violation = Violation.of("BD-05.minutes-out-of-range", field);
        inRange(value, 0, FirmProfile.MOST_MINUTES, violation, violations);
    }

    private static void count(int value, String field, Violations violations) {
        inRange(value, 0, Composition.MOST_TERMINALS, Violation.of("BD-06.terminals-out-of-range", field), violations);
    }

    /** For a firm about which {@link #violations} finds nothing wrong. */
    public static Recommendation recommend(FirmProfile firm, BundleMatrix matrix) {
        List<Vote> votes = FirmVotes.of(firm, matrix);
        List<Choice> choices = Stream.of(Axis.values())
                .map(axis -> settle(axis, votes, matrix.tables(), values(axis, matrix)))
                .toList();
        List<Adjustment> adjustments = new ArrayList<>();
        Composition wanted = composition(firm, choices);
        Composition valid = madeValid(wanted, matrix.quoted(wanted.minutes()), adjustments);
        String speed = choices.get(Axis.SPEED.ordinal()).value();
        return new Recommendation(
                valid,
                speed == null ? null : Speed.valueOf(speed),
                choices,
                services(firm, valid, matrix),
                List.copyOf(adjustments));
    }

    /** What an axis can be, the cheapest or least binding first. */
    private static List<String> values(Axis axis, BundleMatrix matrix) {
        return switch (axis) {
            case EDITION -> names(Edition.values());
            case PLAN -> names(PlanKind.values());
            case SPEED -> names(Speed.values());
            case PACK -> names(Pack.values());
            case TIER ->
                matrix.quotedTiers().stream()
                        .map(tier -> Integer.toString(tier.minutes()))
                        .toList();
        };
    }

    private static Choice settle(Axis axis, List<Vote> votes, TargetingTables tables, List<String> values) {
        List<Vote> heard = votes.stream()
                .filter(vote -> vote.axis() == axis)
                .sorted(Comparator.comparingInt(vote -> tables.rank(axis, vote.ruleId())))
                .toList();
        List<String> left = values;
        List<Vote> agreeing = new ArrayList<>();
        List<Vote> overruled = new ArrayList<>();
        Vote decisive = null;
        for (Vote vote : heard) {
            List<String> narrowed =
                    left.stream().filter(vote.values()::contains).toList();
            if (narrowed.isEmpty()) {
                overruled.add(vote);
            } else {
                if (overruled.isEmpty() && narrowed.size() < left.size()) {
                    decisive = vote;
                }
                left = narrowed;
                agreeing.add(vote);
            }
        }
        if (agreeing.isEmpty()) {
            boolean needed = axis != Axis.SPEED && axis != Axis.PACK;
            return new Choice(
                    axis, needed ? left.getFirst() : null, null, "bundle.won.nothing-said", agreeing, overruled);
        }
        String winner = (decisive == null ? agreeing.getFirst() : decisive).ruleId();
        return new Choice(
                axis, left.getFirst(), winner, "bundle.won." + winner, List.copyOf(agreeing), List.copyOf(overruled));
    }

    private static Composition composition(FirmProfile firm, List<Choice> choices) {
        Terminals terminals = firm.terminals() == null ? Terminals.NONE : firm.terminals();
        String pack = choices.get(Axis.PACK.ordinal()).value();
        int sharing = terminals.sharing();
        Packs packs = pack == null
                ? Packs.NONE
                : switch (Pack.valueOf(pack)) {
                    case SHARED -> new Packs(sharing, 0);
                    case NON_SHARED -> new Packs(0, sharing);
                };
        Edition edition = Edition.valueOf(value(choices, Axis.EDITION));
        return new Composition(
                Integer.parseInt(value(choices, Axis.TIER)),
                edition,
                PlanKind.valueOf(value(choices, Axis.PLAN)),
                terminals,
                packs,
                edition == Edition.ENHANCED);
    }

    private static String value(List<Choice> choices, Axis axis) {
        return Objects.requireNonNull(choices.get(axis.ordinal()).value());
    }

    private static Composition madeValid(Composition wanted, Tier.Quoted tier, List<Adjustment> adjustments) {
        Terminals fitting = wanted.terminals().sharingAtMost(tier.maxTerminals());
        int beyond = wanted.terminals().sharing() - fitting.sharing();
        if (beyond > 0) {
            adjustments.add(adjustment("bundle.adjusted.terminals-beyond-cap", beyond));
        }
        int missing = wanted.plan() == PlanKind.B ? tier.minThreeG() - fitting.threeG() : 0;
        if (missing > 0) {
            adjustments.add(adjustment("bundle.adjusted.three-g-added", missing));
            fitting = fitting.withThreeG(tier.minThreeG());
        }
        return wanted.with(fitting).with(wanted.packs().atMost(fitting.sharing()));
    }

    private static Adjustment adjustment(String code, int count) {
        return new Adjustment(code, Map.of("count", Integer.toString(count)));
    }

    private static List<OfferedService> services(FirmProfile firm, Composition chosen, BundleMatrix matrix) {
        if (firm.cluster() == null) {
            return List.of();
        }
        List<ValueAddedService> included = matrix.quoted(chosen.minutes()).services(chosen.edition());
        return matrix.tables().cluster(firm.cluster()).services().stream()
                .map(service -> new OfferedService(service, included.contains(service)))
                .toList();
    }

    private static void inRange(
            @Nullable Integer value, int least, int most, Violation violation, Violations violations) {
        violations.when(
                value != null && (value < least || value > most),
                () -> violation.with("least", least).with("most", most));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
