package gridline.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backoff, log files and probes. */
class SmallPiecesTest {

    @TempDir
    private Path folder;

    @Test
    void theWaitDoublesUpToItsLimit() {
        assertThat(IntStream.of(1, 2, 3, 6, 7, 50).mapToObj(Backoff.DEFAULT::delay))
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(16),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30));
    }

    @Test
    void aLongLifeMakesGoodForEarlierDeaths() {
        assertThat(Backoff.DEFAULT.deaths(5, Duration.ofSeconds(59))).isEqualTo(6);
        assertThat(Backoff.DEFAULT.deaths(5, Duration.ofSeconds(60))).isEqualTo(1);
    }

    @Test
    void aLogFileIsPutAsideBeforeItGrowsTooLarge() throws Exception {
        try (LogFile log = new LogFile(folder, "broker", 100)) {
            IntStream.range(0, 40).forEach(number -> log.line("line number " + number));
            assertThat(log.last()).hasSize(30).last().isEqualTo("line number 39");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("broker.log.1", "broker.log.2");
        }
        assertThat(folder.resolve("broker.log.1"))
                .content()
                .startsWith("broker | line")
                .endsWith("number 39\n");
        assertThat(Files.size(folder.resolve("broker.log.2"))).isLessThan(150);
    }

    @Test
    void aBrokerThatOnlyAcceptsConnectionsIsNotReady() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(Probe.accepts(silent.getLocalPort()).ready()).isTrue();
            assertThat(Probe.kafka(silent.getLocalPort()).ready()).isFalse();
        }
        int nobody = Pupil.freePort();
        assertThat(Probe.accepts(nobody).ready()).isFalse();
        assertThat(Probe.ok(URI.create("http://127.0.0.1:" + nobody + "/")).ready())
                .isFalse();
    }
}
