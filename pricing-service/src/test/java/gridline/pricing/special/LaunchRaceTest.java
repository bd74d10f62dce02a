package gridline.pricing.special;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.pricing.PricingApplication;
import gridline.pricing.PricingTest;
import gridline.pricing.Sales;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** PR-05: a launch offer of 100, and 1,000 who want it at the same moment, over two replicas on the same store. */
@PricingTest
class LaunchRaceTest {

    private static final int PLACES = 100;
    private static final int TAKERS = 1_000;
    private static final int MAX_ATTEMPTS = 20;
    private static final List<String> SHARED = List.of(
            "spring.mongodb.uri",
            "spring.mongodb.database",
            "spring.kafka.bootstrap-servers",
            "gridline.messaging.topic-prefix",
            "gridline.messaging.partitions",
            "gridline.security.issuer");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    @Test
    void pr05ExactlyAHundredOfAThousandSimultaneousTakersGetAPlace() throws Exception {
        clock.set(MovableClock.START);
        Sales sales = new Sales(sender, port, LocalDate.of(2026, 3, 2));
        String id = sales.approvedOffer("""
                {"kind":"LAUNCH","firstN":100,"installationFee":{"amount":"0.00","currency":"CNY"}}""");
        try (ConfigurableApplicationContext replica = replica()) {
            int other = replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            List<Http.Answer> answers = takeAtOnce(id, other);

            List<Integer> places = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .map(answer -> answer.json().path("place").asInt())
                    .toList();
            assertThat(places).hasSize(PLACES);
            assertThat(new TreeSet<>(places))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, PLACES).boxed().toList());
            assertThat(answers.stream().filter(answer -> answer.status() != 200))
                    .hasSize(TAKERS - PLACES)
                    .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("PR-05.exhausted"));
            var offer = sales.get("/special-offers/" + id).json();
            assertThat(offer.path("taken").asInt()).isEqualTo(PLACES);
            assertThat(offer.path("left").asInt()).isZero();
        }
    }

    private List<Http.Answer> takeAtOnce(String id, int other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Http.Answer>> takes = new ArrayList<>();
        String token = Sales.token("u-clerk", Role.HALL_CLERK);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < TAKERS; each++) {
                String url = Sales.url(each % 2 == 0 ? port : other) + "/special-offers/" + id + "/takers";
                String body = "{\"takerId\":\"h-" + each + "\"}";
                takes.add(threads.submit(() -> {
                    start.await();
                    return taken(url, body, token);
                }));
            }
            start.countDown();
        }
        List<Http.Answer> answers = new ArrayList<>();
        for (Future<Http.Answer> take : takes) {
            answers.add(take.get());
        }
        return answers;
    }

    /** A busy machine may answer 503 or not take a connection in time; then one asks again, which is safe. */
    private static Http.Answer taken(String url, String body, String token) {
        for (int attempt = 1; ; attempt++) {
            try {
                Http.Answer answer = Http.json("POST", url, body).bearer(token).send();
                if (answer.status() != 503 || attempt == MAX_ATTEMPTS) {
                    return answer;
                }
            } catch (UncheckedIOException unanswered) {
                if (attempt == MAX_ATTEMPTS) {
                    throw unanswered;
                }
            }
        }
    }

    /** A second process of the service in all but the JVM: own context, pools and port; same store, broker and clock. */
    private ConfigurableApplicationContext replica() {
        String[] settings = Stream.concat(
                        SHARED.stream().map(name -> name + "=" + environment.getRequiredProperty(name)),
                        Stream.of("server.port=0", "management.server.port=0"))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        ApplicationContextInitializer<ConfigurableApplicationContext> sameClock =
                context -> context.getBeanFactory().registerSingleton("clock", clock);
        return new SpringApplicationBuilder(PricingApplication.class)
                .initializers(sameClock)
                .run(settings);
    }
}
