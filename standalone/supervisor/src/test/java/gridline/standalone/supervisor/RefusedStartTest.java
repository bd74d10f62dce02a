package gridline.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

    @TempDir
    private Path data;

    @Test
    void aSecondStartOnTheSameDataIsToldWhoHasThem() throws Exception {
        try (DataLock first = DataLock.take(data, "process 42, http://localhost:8080")) {
            assertThatThrownBy(() -> DataLock.take(data, "process 43"))
                    .hasMessageContaining("already running")
                    .hasMessageContaining("process 42, http://localhost:8080")
                    .hasMessageContaining("--port")
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::exitCode)
                    .isEqualTo(Refusal.ALREADY_RUNNING);
            assertThat(first).isNotNull();
        }
        DataLock.take(data, "process 43").close();
    }

    @Test
    void everyTakenPortIsNamedWithItsHolder() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0)) {
            List<PortUse> wanted = List.of(
                    new PortUse(one.getLocalPort(), "broker", false),
                    new PortUse(two.getLocalPort(), "gateway", true),
                    new PortUse(Pupil.freePort(), "community", false));

            assertThatThrownBy(() -> PortUse.requireFree(wanted))
                    .hasMessageContaining("port " + one.getLocalPort() + " (for broker) is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("port " + two.getLocalPort() + " (for gateway)")
                    .hasMessageNotContaining("community")
                    .hasMessageContaining("--port N");
        }
    }

    @Test
    void freePortsAreNoReasonToRefuse() {
        PortUse.requireFree(List.of(
                new PortUse(Pupil.freePort(), "broker", false), new PortUse(Pupil.freePort(), "gateway", true)));
    }

    @Test
    void optionsNotUnderstoodAreAnsweredWithTheRightOnes() {
        assertThatThrownBy(() -> Options.parse("--prot", "1")).hasMessageContaining("unknown option: --prot");
        assertThatThrownBy(() -> Options.parse("--data")).hasMessageContaining("no value for --data");
        assertThatThrownBy(() -> Options.parse("--port", "many")).hasMessageContaining("not many");
        assertThatThrownBy(() -> Options.parse("--port", "65530")).hasMessageContaining("65520");
        Options options = Options.parse("--empty", "--data", "x", "--port", "9000");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.empty()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of("x").toAbsolutePath());
        assertThat(Options.parse("--home", "/opt/gridline").data()).isEqualTo(Path.of("/opt/gridline/data"));
        assertThat(Options.parse()).extracting(Options::port, Options::empty).containsExactly(8080, false);
    }
}
