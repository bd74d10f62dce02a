package gridline.campaign.roadshow.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.roadshow.model.ResourceDay.Booking;
import gridline.contracts.Money;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CP-30: what a roadshow needs, when it suits, and that nothing is at two places at once. */
class RoadshowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

    @Test
    void cp30_namesEverythingThatIsMissing() {
        Roadshow bare = show(plan(List.of(), List.of(), null, null, true, LocalTime.of(20, 30)));

        assertThat(bare.unready(TODAY).stream().map(Violation::code))
                .containsExactly(
                        "CP-30.no-agreement",
                        "CP-30.no-rain-plan",
                        "CP-30.technician-not-invited",
                        "CP-30.kit-missing",
                        "CP-30.kit-missing",
                        "CP-30.kit-missing",
                        "CP-30.kit-missing",
                        "CP-30.kit-missing",
                        "CP-30.kit-missing",
                        "CP-30.kit-missing");
        assertThat(bare.plan().requiredKit()).contains(KitItem.Kind.LIGHTING, KitItem.Kind.CAR_ENTRANCE_LEAFLETS);
    }

    @Test
    void cp30_byDayNoLightingIsNeeded() {
        assertThat(plan(List.of(), List.of(), null, null, false, LocalTime.of(17, 0))
                        .requiredKit())
                .doesNotContain(KitItem.Kind.LIGHTING, KitItem.Kind.CAR_ENTRANCE_LEAFLETS);
    }

    @Test
    void cp30_goesFromPlanToResult() {
        Roadshow show = ready();
        Roadshow.Result result = new Roadshow.Result(120, 6, Money.yuan("900"), null);

        Roadshow confirmed = state(show.confirmed(TODAY));
        assertThat(codes(confirmed.held(result, TODAY))).containsExactly("CP-30.not-yet");
        assertThat(codes(confirmed.planned(show.plan()))).containsExactly("CP-30.not-planned");
        Roadshow held = state(confirmed.held(result, SATURDAY));
        assertThat(held.status()).isEqualTo(Roadshow.Status.HELD);
        assertThat(codes(held.cancelled("雨"))).containsExactly("CP-30.held-already");
        assertThat(state(confirmed.reopened("雨")).status()).isEqualTo(Roadshow.Status.PLANNED);
    }

    @Test
    void cp30_suggestsFreeAfternoonsFirstThenEveningsWithLighting() {
        List<TimeSuggestion> times = TimeSuggestion.within(TODAY, 7, day -> day.equals(SATURDAY));

        assertThat(times.getFirst())
                .isEqualTo(new TimeSuggestion(
                        SATURDAY, LocalTime.of(15, 0), LocalTime.of(18, 0), TimeSuggestion.Why.FREE_DAY, false));
        assertThat(times.subList(1, 8)).allMatch(TimeSuggestion::lighting);
    }

    @Property(tries = 200)
    void cp30_nothingIsAtTwoShowsAtOnceByConstruction(@ForAll long seed) {
        Random random = new Random(seed);
        ResourceDay day = new ResourceDay("staff:u-1", List.of());
        for (int step = 0; step < 40; step++) {
            int from = random.nextInt(20);
            String show = "r-" + random.nextInt(8);
            Decision<ResourceDay> decision = random.nextInt(4) == 0
                    ? day.released(show)
                    : day.booked(
                            new Booking(
                                    show, "锦绣家园", LocalTime.of(from, 0), LocalTime.of(from + 1 + random.nextInt(3), 0)),
                            Resource.person("u-1", "张维民").clash());
            if (decision instanceof Accepted<ResourceDay>(ResourceDay next, var events)) {
                day = next;
            }
            List<Booking> all = new ArrayList<>(day.bookings());
            all.sort((a, b) -> a.from().compareTo(b.from()));
            for (int at = 1; at < all.size(); at++) {
                assertThat(all.get(at - 1).until())
                        .isBeforeOrEqualTo(all.get(at).from());
            }
        }
    }

    private static Roadshow ready() {
        List<KitItem> kit = List.of(
                new KitItem(KitItem.Kind.SHADE_AND_RAIN_COVER, "tent-1", true),
                new KitItem(KitItem.Kind.BANNER, null, true),
                new KitItem(KitItem.Kind.TABLES_AND_CHAIRS, null, true),
                new KitItem(KitItem.Kind.GIFTS, null, true),
                new KitItem(KitItem.Kind.LEAFLETS, null, true));
        var technician = new Roadshow.Crew("u-tech", "张维民", Roadshow.CrewRole.TECHNICIAN);
        return show(plan(kit, List.of(technician), "协议 2026-17", "移到地下车库入口", false, LocalTime.of(17, 0)));
    }

    private static Roadshow.Plan plan(
            List<KitItem> kit,
            List<Roadshow.Crew> staff,
            @Nullable String agreement,
            @Nullable String rainPlan,
            boolean separated,
            LocalTime until) {
        return new Roadshow.Plan(
                SpotKind.GATE,
                "北门",
                "必经之路",
                separated,
                SATURDAY,
                LocalTime.of(15, 0),
                until,
                kit,
                staff,
                agreement,
                null,
                rainPlan,
                null);
    }

    private static Roadshow show(Roadshow.Plan plan) {
        return new Roadshow(
                "r-1", "c-1", "锦绣家园", "/13/1301/130102/130102001", plan, Roadshow.Status.PLANNED, null, null);
    }

    private static Roadshow state(Decision<Roadshow> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<Roadshow>) decision).state();
    }

    private static List<String> codes(Decision<Roadshow> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<Roadshow>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
