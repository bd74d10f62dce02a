package gridline.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMinutes(1));

    @TempDir
    private Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void startsWhatIsNeededFirstAndStopsInTheOppositeOrder() throws Exception {
        Path diary = data.resolve("diary");
        try (Supervisor system = supervisor(
                serving("gateway", Set.of("service"), diary),
                serving("service", Set.of("store"), diary),
                serving("store", Set.of(), diary))) {
            system.start();
        }
        assertThat(Files.readAllLines(diary))
                .containsExactly(
                        "store started",
                        "service started",
                        "gateway started",
                        "gateway stopped",
                        "service stopped",
                        "store stopped");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("store ", "ready after");
        assertThat(data.resolve("logs/store.log"))
                .content()
                .startsWith("store | serving")
                .contains("no longer serving");
    }

    @Test
    void manyProcessesDoNotHoldUpEachOther() throws Exception {
        int many = 2 * Runtime.getRuntime().availableProcessors() + 4;
        Path diary = data.resolve("diary");
        Part[] parts = IntStream.range(0, many)
                .mapToObj(number -> serving("part" + number, Set.of(), diary))
                .toArray(Part[]::new);
        try (Supervisor system = supervisor(parts)) {
            system.start();
        }
        assertThat(Files.readAllLines(diary)).hasSize(2 * many);
    }

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        try (Supervisor system = supervisor(serving("store", Set.of(), data.resolve("diary")))) {
            system.start();
            Child store = system.child("store");
            long first = store.handle().orElseThrow().pid();
            store.handle().orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60)).until(() -> store.starts() == 2);
            store.awaitReady();
            assertThat(store.handle().orElseThrow().pid()).isNotEqualTo(first);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("store ended (exit code 137), started again");
        }
    }

    @Test
    void givesUpOnAPartThatDiesAtOnceAndTellsWhatItSaid() throws Exception {
        int port = Pupil.freePort();
        try (Supervisor system = supervisor(
                Pupil.part("store", Set.of(), port, "die"),
                serving("service", Set.of("store"), data.resolve("diary")))) {
            assertThatThrownBy(system::start)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("store ends as soon as it is started")
                    .hasMessageContaining("no store to work on");
            assertThat(system.child("service").starts()).isZero();
        }
    }

    @Test
    void killsWhatDoesNotEnd() throws Exception {
        int port = Pupil.freePort();
        Part stubborn = new Part(
                "stubborn",
                Pupil.command(false, "hang", "" + port, data.resolve("diary").toString(), "stubborn"),
                Map.of(),
                Set.of(),
                Probe.accepts(port),
                Duration.ofSeconds(60),
                Duration.ofMillis(300));
        ProcessHandle process;
        try (Supervisor system = supervisor(stubborn)) {
            system.start();
            process = system.child("stubborn").handle().orElseThrow();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("stubborn does not end, killed");
    }

    @Test
    void refusesPartsThatNeedEachOtherOrWhatIsNotThere() {
        Path diary = data.resolve("diary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> supervisor(serving("a", Set.of("b"), diary), serving("b", Set.of("a"), diary)))
                .withMessageContaining("circle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> supervisor(serving("a", Set.of("x"), diary)))
                .withMessageContaining("a needs what is not there");
    }

    private Supervisor supervisor(Part... parts) {
        return new Supervisor(List.of(parts), data, QUICK, console);
    }

    private static Part serving(String name, Set<String> needs, Path diary) {
        int port = Pupil.freePort();
        return Pupil.part(name, needs, port, "serve", "" + port, diary.toString(), name);
    }
}
