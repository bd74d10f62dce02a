package gridline.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the snapshot contract passes, refuses and writes. */
class OpenApiContractTest {

    private static final String ONE = api("\"/a\":" + path(""));
    private static final String MORE = api("\"/a\":" + path("") + ",\"/b\":" + path(""));
    private static final String BROKEN = api(
            "\"/a\":"
                    + path(
                            "\"parameters\":[{\"name\":\"x\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"string\"}}],"));

    @TempDir
    private Path folder;

    @Test
    void refusesWhereThereIsNoSnapshotUntilItIsWritten() throws IOException {
        assertThatThrownBy(() -> check(ONE, false, false)).hasMessageContaining("openapi.refresh");
        check(ONE, true, false);
        assertThatCode(() -> check(ONE, false, false)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAdditionOnlyUntilItIsWritten() throws IOException {
        check(ONE, true, false);
        assertThatThrownBy(() -> check(MORE, false, false)).hasMessageContaining("out of date");
        check(MORE, true, false);
        assertThat(Files.readString(folder.resolve("s.json"))).contains("/b");
    }

    @Test
    void writesABreakingChangeOnlyOnASecondWord() throws IOException {
        check(MORE, true, false);
        for (String broken : new String[] {ONE, BROKEN}) {
            assertThatThrownBy(() -> check(broken, false, false)).hasMessageContaining("breaks its callers");
            assertThatThrownBy(() -> check(broken, true, false)).hasMessageContaining("breaks its callers");
            assertThatThrownBy(() -> check(broken, false, true)).hasMessageContaining("breaks its callers");
        }
        assertThat(Files.readString(folder.resolve("s.json"))).contains("/b");
        check(ONE, true, true);
        assertThat(Files.readString(folder.resolve("s.json"))).doesNotContain("/b");
    }

    private void check(String now, boolean refresh, boolean allowBreaking) throws IOException {
        OpenApiContract.check(folder.resolve("s.json"), now, refresh, allowBreaking);
    }

    private static String api(String paths) {
        return "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{" + paths + "}}";
    }

    private static String path(String parameters) {
        return "{\"get\":{" + parameters + "\"responses\":{\"200\":{\"description\":\"ok\"}}}}";
    }
}
