package gridline.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor that was killed leaves behind. */
class LeftoversTest {

    @TempDir
    private Path data;

    @Test
    void aProcessEndsCleanlyWhenItsSupervisorIsGone() throws Exception {
        Path diary = data.resolve("diary");
        Process pupil = begin(true, "serve", diary, "pupil");
        // The system closes this pipe for a supervisor that was killed.
        pupil.getOutputStream().close();

        assertThat(pupil.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(diary).content().endsWith("pupil stopped\n");
    }

    @Test
    void ctrlCOfTheTerminalIsLeftToTheSupervisor() throws Exception {
        Path diary = data.resolve("diary");
        Process pupil = begin(true, "serve", diary, "pupil");
        new ProcessBuilder("kill", "-INT", "" + pupil.pid()).start().waitFor();

        assertThat(pupil.waitFor(1, TimeUnit.SECONDS)).isFalse();
        pupil.destroy();
        assertThat(pupil.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(diary).content().endsWith("pupil stopped\n");
    }

    @Test
    void theNextStartFindsThemAndKillsThoseThatHang() throws Exception {
        Process pupil = begin(false, "hang", data.resolve("diary"), "pupil");
        RunRecord record = new RunRecord(data.resolve("run"));
        record.started("pupil", pupil.toHandle());

        assertThat(record.leftovers()).containsExactly(pupil.toHandle());
        RunRecord.end(pupil.toHandle(), Duration.ofMillis(100));
        assertThat(pupil.isAlive()).isFalse();
        assertThat(record.leftovers()).isEmpty();
        assertThat(data.resolve("run/pupil.pid")).doesNotExist();
    }

    @Test
    void anotherProcessThatGotTheSameNumberIsLeftAlone() throws Exception {
        Path record = Files.createDirectories(data.resolve("run")).resolve("store.pid");
        Files.writeString(record, ProcessHandle.current().pid() + " 1000");

        assertThat(new RunRecord(data.resolve("run")).leftovers()).isEmpty();
        Files.writeString(record, "torn");
        assertThat(new RunRecord(data.resolve("run")).leftovers()).isEmpty();
    }

    private static Process begin(boolean tethered, String what, Path diary, String name) throws IOException {
        Process pupil = new ProcessBuilder(Pupil.command(tethered, what, "" + Pupil.freePort(), diary.toString(), name))
                .redirectErrorStream(true)
                .redirectOutput(diary.resolveSibling("output").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(diary));
        return pupil;
    }
}
