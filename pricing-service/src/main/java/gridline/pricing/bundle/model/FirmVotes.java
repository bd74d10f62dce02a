package gridline.pricing.bundle.model;

import static gridline.pricing.bundle.model.FirmProfile.Use.FIXED_PHS_OR_2G;
import static gridline.pricing.bundle.model.FirmProfile.Use.OTHERS_3G;
import static gridline.pricing.bundle.model.FirmProfile.Use.OTHERS_BROADBAND;
import static gridline.pricing.bundle.model.FirmProfile.Use.OUR_3G;
import static gridline.pricing.bundle.model.FirmProfile.Use.OUR_BROADBAND;

import gridline.pricing.bundle.model.FirmProfile.Pack;
import gridline.pricing.bundle.model.FirmProfile.Payer;
import gridline.pricing.bundle.model.FirmProfile.Speed;
import gridline.pricing.bundle.model.FirmProfile.Spend;
import gridline.pricing.bundle.model.FirmProfile.Use;
import gridline.pricing.bundle.model.FirmProfile.Want;
import gridline.pricing.bundle.model.Recommendation.Vote;
import gridline.pricing.bundle.model.TargetingTables.Axis;
import gridline.pricing.bundle.model.TargetingTables.Band;
import gridline.pricing.bundle.model.TargetingTables.SizeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 各表意见: what each of the four tables (BD-02 … BD-05) and the terminals at hand (BD-01) say about a firm. */
final class FirmVotes {

    private final FirmProfile firm;
    private final BundleMatrix matrix;
    private final List<Vote> votes = new ArrayList<>();

    private FirmVotes(FirmProfile firm, BundleMatrix matrix) {
        this.firm = firm;
        this.matrix = matrix;
    }

    static List<Vote> of(FirmProfile firm, BundleMatrix matrix) {
        FirmVotes votes = new FirmVotes(firm, matrix);
        votes.terminals();
        votes.cluster();
        votes.size();
        votes.products();
        votes.spend();
        return List.copyOf(votes.votes);
    }

    private void terminals() {
        Terminals terminals = firm.terminals();
        if (terminals == null) {
            return;
        }
        if (terminals.threeG() > 0) {
            vote("BD-01", Axis.PLAN, List.of(PlanKind.B.name()), "has-three-g-terminals", "count", terminals.threeG());
        }
        List<String> holding = minutes(tier -> tier.maxTerminals() >= terminals.sharing());
        if (!holding.isEmpty() && terminals.sharing() > 0) {
            vote("BD-01", Axis.TIER, holding, "holds-terminals", "count", terminals.sharing());
        }
    }

    private void cluster() {
        Cluster cluster = firm.cluster();
        if (cluster == null) {
            return;
        }
        TargetingTables.ClusterRow row = matrix.tables().cluster(cluster);
        vote("BD-02", Axis.PLAN, List.of(row.plan().name()), "cluster", "cluster", cluster);
        vote("BD-02", Axis.TIER, texts(row.tiers()), "cluster", "cluster", cluster);
    }

    private void size() {
        Integer people = firm.people();
        if (people == null) {
            return;
        }
        SizeRow row = matrix.tables().size(people);
        vote("BD-03", Axis.EDITION, List.of(row.edition().name()), "size", "people", people);
        vote("BD-03", Axis.PLAN, row.plans().stream().map(Enum::name).toList(), "size", "people", people);
        vote("BD-03", Axis.TIER, texts(matrix.tables().tiers(row.band())), "size", "people", people);
        if (row.speed() != null) {
            vote("BD-03", Axis.SPEED, List.of(row.speed().name()), "size", "people", people);
        }
    }

    /** 3G goes before fixed and 2G: plan B takes those too, plan A takes no 3G. */
    private void products() {
        var uses = firm.uses();
        List<String> broadband = known(List.of(OUR_BROADBAND, OTHERS_BROADBAND), Want.BROADBAND);
        List<String> threeG = known(List.of(OUR_3G, OTHERS_3G), Want.THREE_G);
        if (!broadband.isEmpty()) {
            vote("BD-04", Axis.EDITION, List.of(Edition.ENHANCED.name()), "uses-or-wants-broadband", "uses", broadband);
        }
        if (!threeG.isEmpty()) {
            vote("BD-04", Axis.PLAN, List.of(PlanKind.B.name()), "uses-or-wants-three-g", "uses", threeG);
        } else if (uses.contains(FIXED_PHS_OR_2G)) {
            vote("BD-04", Axis.PLAN, List.of(PlanKind.A.name()), "uses-fixed-phs-or-2g", "uses", uses);
        }
    }

    /** Those of the uses and the want that are true of the firm. */
    private List<String> known(List<Use> uses, Want want) {
        Stream<String> used = uses.stream().filter(firm.uses()::contains).map(Enum::name);
        Stream<String> wanted = firm.wants().contains(want) ? Stream.of(want.name()) : Stream.empty();
        return Stream.concat(used, wanted).toList();
    }

    private void spend() {
        Spend spend = firm.spend();
        if (spend != null) {
            boolean firms = spend == Spend.LARGE_FIRM;
            vote("BD-05", Axis.SPEED, List.of((firms ? Speed.HIGH : Speed.SUITABLE).name()), "spend", "spend", spend);
            vote("BD-05", Axis.PACK, List.of((firms ? Pack.SHARED : Pack.NON_SHARED).name()), "spend", "spend", spend);
            if (firms) {
                vote("BD-05", Axis.TIER, texts(matrix.tables().tiers(Band.HIGH)), "spend", "spend", spend);
            }
        }
        if (firm.payer() != null && firm.officeMinutes() != null) {
            need(firm.payer(), firm.officeMinutes());
        }
    }

    /** The firm pays all: what office and people need; employees pay: what the office needs. */
    private void need(Payer payer, int officeMinutes) {
        int personal = payer == Payer.FIRM && firm.personalMinutes() != null ? firm.personalMinutes() : 0;
        int need = officeMinutes + personal;
        List<String> enough = minutes(tier -> tier.minutes() >= need);
        List<String> highest =
                List.of(Integer.toString(matrix.quotedTiers().getLast().minutes()));
        String reason = payer == Payer.FIRM ? "firm-pays-for-all" : "employees-pay-for-themselves";
        vote("BD-05", Axis.TIER, enough.isEmpty() ? highest : enough, reason, "minutes", need);
    }

    private List<String> minutes(Predicate<Tier.Quoted> wanted) {
        return matrix.quotedTiers().stream()
                .filter(wanted)
                .map(tier -> Integer.toString(tier.minutes()))
                .toList();
    }

    private void vote(String ruleId, Axis axis, List<String> values, String reason, String param, Object value) {
        String text = value instanceof List<?> several
                ? String.join(", ", several.stream().map(String::valueOf).toList())
                : String.valueOf(value);
        votes.add(new Vote(ruleId, axis, values, "bundle.because." + reason, Map.of(param, text)));
    }

    private static List<String> texts(List<Integer> minutes) {
        return minutes.stream().map(String::valueOf).toList();
    }
}
