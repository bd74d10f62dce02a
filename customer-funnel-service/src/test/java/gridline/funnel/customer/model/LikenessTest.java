package gridline.funnel.customer.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.funnel.customer.model.Likeness.Reason;
import gridline.funnel.customer.model.Likeness.Traits;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FN-16: what makes two files look like one firm. */
class LikenessTest {

    record Pair(Traits one, Traits other, int score, List<Reason> reasons) {}

    static Stream<Pair> pairs() {
        Traits firm = traits("91330100799655058B", "13812341234", "石家庄恒远商贸有限公司", "建设北大街1号");
        return Stream.of(
                new Pair(firm, traits("91330100799655058B", "1", "别的", "别处"), 100, List.of(Reason.CREDIT_CODE)),
                new Pair(
                        firm,
                        traits(null, "138-1234-1234", "石家庄恒远商贸", "建设北大街 1 号"),
                        100,
                        List.of(Reason.PHONE, Reason.NAME, Reason.ADDRESS)),
                new Pair(firm, traits(null, "2", "石家庄恒远商贸(有限责任公司)", "别处"), 45, List.of(Reason.NAME)),
                new Pair(
                        firm,
                        traits(null, "2", "石家庄市恒远商贸", "建设北大街1号"),
                        55,
                        List.of(Reason.SIMILAR_NAME, Reason.ADDRESS)),
                new Pair(firm, traits(null, "2", "唐山得力五金店", "建设北大街1号"), 30, List.of(Reason.ADDRESS)),
                new Pair(
                        firm,
                        traits("91130100MA07K4DT3X", "13812341234", "石家庄恒远商贸", "建设北大街1号"),
                        33,
                        List.of(Reason.PHONE, Reason.NAME, Reason.ADDRESS)),
                new Pair(traits(null, "", "", ""), traits(null, "", "", ""), 0, List.of()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void scoresWithReasons(Pair pair) {
        Likeness likeness = Likeness.of(pair.one(), pair.other());
        assertThat(likeness).isEqualTo(new Likeness(pair.score(), pair.reasons()));
        assertThat(Likeness.of(pair.other(), pair.one())).isEqualTo(likeness);
        assertThat(likeness.isWorthALook()).isEqualTo(pair.score() >= 40);
    }

    private static Traits traits(String code, String phone, String name, String address) {
        return new Traits(
                code,
                phone.isEmpty() ? Set.of() : Set.of(Likeness.phone(phone)),
                Likeness.plainName(name),
                Likeness.plainAddress(address));
    }
}
