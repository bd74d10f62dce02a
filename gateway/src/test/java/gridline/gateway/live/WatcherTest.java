package gridline.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.gateway.live.Watcher.Changed;
import gridline.gateway.live.Watcher.Changes;
import gridline.platform.live.LiveChange;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class WatcherTest {

    private static final String BRANCH = "/13/1301/130102";
    private static final String GRID = BRANCH + "/130102001";

    private final Page page = new Page();
    private final Watcher watcher =
            new Watcher(new Caller("u-1", "王建北", Set.of(Role.GRID_MANAGER), List.of(GRID)), page);

    @Test
    void tellsWhatIsOfTheOwnPartOfTheTree() {
        note("customers", "c-1", GRID);
        note("customers", "c-2", GRID);
        note("customers", "c-3", BRANCH + "/130102002");
        note("customers", "c-4", BRANCH + "/1301020010");

        assertThat(told()).containsExactly(new Changed("funnel/customers", List.of("c-1", "c-2")));
    }

    @Test
    void tellsWhatTheUnitsAboveDecide() {
        note("registrationSettings", "1301", "/13/1301");
        note("registrationSettings", "1302", "/13/1302");

        assertThat(told()).containsExactly(new Changed("funnel/registrationSettings", List.of("1301")));
    }

    @Test
    void doesNotNameWhatMayBeAnywhere() {
        note("competitors", "telecom", null);

        assertThat(told()).containsExactly(new Changed("funnel/competitors", null));
    }

    @Test
    void saysManyInsteadOfNamingThemAll() {
        IntStream.range(0, 101).forEach(i -> note("customers", "c-" + i, GRID));

        assertThat(told()).containsExactly(new Changed("funnel/customers", null));
    }

    @Test
    void manyIsNotForgottenWhenOneMoreComes() {
        note("customers", null, GRID);
        note("customers", "c-1", GRID);

        assertThat(told()).containsExactly(new Changed("funnel/customers", null));
    }

    @Test
    void tellsEachChangeOnce() {
        note("customers", "c-1", GRID);
        assertThat(told()).hasSize(1);

        assertThat(told()).isEmpty();
    }

    @Test
    void aPageThatIsGoneIsForgotten() {
        page.gone = true;
        note("customers", "c-1", GRID);

        assertThat(watcher.tell()).isFalse();
    }

    private void note(String collection, @Nullable String id, @Nullable String path) {
        watcher.note("funnel", new LiveChange(collection, id, path));
    }

    private List<Changed> told() {
        page.changes.clear();
        assertThat(watcher.tell()).isTrue();
        return page.changes;
    }

    /** What arrives at the browser. */
    private static final class Page extends SseEmitter {

        private final List<Changed> changes = new ArrayList<>();
        private boolean gone;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone) {
                throw new IOException("closed");
            }
            event.build().stream()
                    .map(part -> part.getData())
                    .filter(Changes.class::isInstance)
                    .forEach(data -> changes.addAll(((Changes) data).changes()));
        }
    }
}
