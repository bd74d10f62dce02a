package gridline.campaign.vine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who brought whom (CP-31 … CP-33). */
class VineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Vine EMPTY = new Vine("c-1", "/13/1301/130102/130102001", List.of());

    @Test
    void cp33_countsWhoWasBroughtDirectlyAndInAll() {
        Vine vine = grown("l-1 l-2", "l-1 l-3", "l-2 l-4", "l-4 l-5", "l-9 l-8");

        assertThat(vine.nodes())
                .extracting(VineNode::person, VineNode::direct, VineNode::inAll, VineNode::depth)
                .startsWith(tuple("l-1", 2, 4, 0), tuple("l-2", 1, 2, 1), tuple("l-4", 1, 1, 2));
    }

    @Test
    void cp33_refusesWhatCannotBe() {
        Vine vine = grown("l-1 l-2", "l-2 l-3");

        assertThat(codes(vine.add(link("l-4", "l-4"), TODAY))).containsExactly("CP-33.self");
        assertThat(codes(vine.add(link("l-4", "l-3"), TODAY))).containsExactly("CP-33.brought-already");
        assertThat(codes(vine.add(link("l-3", "l-1"), TODAY))).containsExactly("CP-33.circle");
        assertThat(codes(vine.add(link("l-3", "l-2"), TODAY))).containsExactly("CP-33.brought-already", "CP-33.circle");
        assertThat(codes(vine.add(
                        new Recommendation("l-3", "l-7", RecommendationKind.USER, null, TODAY.plusDays(1), "u"),
                        TODAY)))
                .containsExactly("CP-33.in-future");
        assertThat(vine.add(link("l-1", "l-2"), TODAY)).as("the same again").isEqualTo(Decision.accepted(vine));
    }

    @Test
    void cp31_propertyStaffRecommendOnlyDeclared() {
        var undeclared = new Recommendation("pc-1", "l-1", RecommendationKind.PROPERTY, " ", TODAY, "u");
        var declared = new Recommendation("pc-1", "l-1", RecommendationKind.PROPERTY, "无酬，经理知情", TODAY, "u");

        assertThat(codes(EMPTY.add(undeclared, TODAY))).containsExactly("CO-32.recommendation-not-declared");
        assertThat(accepted(EMPTY.add(declared, TODAY)).links()).containsExactly(declared);
    }

    @Test
    void cp33_aMistakeIsTakenBack() {
        Vine vine = accepted(grown("l-1 l-2", "l-2 l-3").remove("l-2"));

        assertThat(vine.broughtBy("l-2")).isEmpty();
        assertThat(codes(vine.add(link("l-3", "l-2"), TODAY))).containsExactly("CP-33.circle");
        assertThat(accepted(vine.add(link("l-9", "l-2"), TODAY)).ancestors("l-3"))
                .containsExactlyInAnyOrder("l-2", "l-9");
    }

    @Property(tries = 500)
    void cp33_whateverIsRecordedNobodyIsTheirOwnAncestor(
            @ForAll @Size(max = 60) List<@IntRange(max = 143) Integer> pairs) {
        Vine vine = EMPTY;
        for (int pair : pairs) {
            if (vine.add(link("l-" + pair / 12, "l-" + pair % 12), TODAY) instanceof Accepted<Vine> yes) {
                vine = yes.state();
            }
        }
        for (VineNode node : vine.nodes()) {
            assertThat(vine.ancestors(node.person())).doesNotContain(node.person());
        }
        long roots = vine.nodes().stream().filter(node -> node.depth() == 0).count();
        assertThat(vine.nodes().size() - roots).isEqualTo(vine.links().size());
    }

    private static Vine grown(String... links) {
        Vine vine = EMPTY;
        for (String each : links) {
            String[] ends = each.split(" ");
            vine = accepted(vine.add(link(ends[0], ends[1]), TODAY));
        }
        return vine;
    }

    private static Recommendation link(String from, String to) {
        return new Recommendation(from, to, RecommendationKind.USER, null, TODAY, "u-1");
    }

    private static Vine accepted(Decision<Vine> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<Vine>) decision).state();
    }

    private static List<String> codes(Decision<Vine> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<Vine>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
