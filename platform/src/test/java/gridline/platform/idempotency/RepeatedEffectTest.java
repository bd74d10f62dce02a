package gridline.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.testing.PlatformTest;
import gridline.platform.web.DuplicateException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A request that is carried out twice, because its process died before the answer was kept, takes effect once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@PlatformTest(service = "community")
class RepeatedEffectTest {

    record Tally(int count) {
        Decision<Tally> more() {
            return Decision.accepted(new Tally(count + 1));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Aggregates<Tally> tallies(AggregatesFactory factory) {
            return factory.of("tallies", Tally.class);
        }
    }

    @Autowired
    private Aggregates<Tally> tallies;

    private final String id = UUID.randomUUID().toString();

    @Test
    void changesOnce() {
        tallies.insert(id, new Tally(0), List.of());
        assertThat(within("r1", () -> tallies.change(id, 1L, Tally::more)).version())
                .isEqualTo(2);
        assertThat(within("r1", () -> tallies.change(id, 1L, Tally::more)).version())
                .isEqualTo(2);
        assertThat(within("r2", () -> tallies.change(id, null, Tally::more))
                        .state()
                        .count())
                .isEqualTo(2);
        assertThat(within("r1", () -> tallies.change(id, null, Tally::more))
                        .state()
                        .count())
                .isEqualTo(2);
        assertThat(tallies.change(id, null, Tally::more).state().count()).isEqualTo(3);
    }

    @Test
    void countsTheChangesOfOneRequestApart() {
        Supplier<Versioned<Tally>> request = () -> {
            tallies.insert(id, new Tally(0), List.of());
            tallies.change(id, null, Tally::more);
            return tallies.change(id, null, Tally::more);
        };
        assertThat(within("r1", request).state().count()).isEqualTo(2);
        assertThat(within("r1", request).state().count()).isEqualTo(2);
    }

    @Test
    void goesOnWhereItStopped() {
        within("r1", () -> tallies.insert(id, new Tally(0), List.of()));
        assertThat(within("r1", () -> {
                            tallies.insert(id, new Tally(0), List.of());
                            return tallies.change(id, null, Tally::more);
                        })
                        .state()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatAnotherRequestPutThere() {
        within("r1", () -> tallies.insert(id, new Tally(0), List.of()));
        assertThatThrownBy(() -> within("r2", () -> tallies.insert(id, new Tally(0), List.of())))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    void remembersTheLastRequestsOnly() {
        tallies.insert(id, new Tally(0), List.of());
        for (int each = 0; each < 20; each++) {
            within("r" + each, () -> tallies.change(id, null, Tally::more));
        }
        assertThat(within("r19", () -> tallies.change(id, null, Tally::more))
                        .state()
                        .count())
                .isEqualTo(20);
        assertThat(within("r12", () -> tallies.change(id, null, Tally::more))
                        .state()
                        .count())
                .isEqualTo(20);
    }

    @Test
    void givesTheSameIdsAgain() {
        List<String> first = within("r1", () -> List.of(RequestIdentity.newId(), RequestIdentity.newId()));
        assertThat(within("r1", () -> List.of(RequestIdentity.newId(), RequestIdentity.newId())))
                .isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates();
        assertThat(within("r2", RequestIdentity::newId)).isNotIn(first);
        assertThat(RequestIdentity.newId()).isNotEqualTo(RequestIdentity.newId());
    }

    private static <T> T within(String key, Supplier<T> work) {
        return ScopedValue.where(RequestIdentity.CURRENT, new RequestIdentity(key))
                .call(work::get);
    }
}
