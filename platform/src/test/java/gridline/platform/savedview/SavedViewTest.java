package gridline.platform.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.security.Role;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a view is after it was changed, taken away and brought back, and of which lists it can be. */
class SavedViewTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static ViewContent named(String name) {
        return new ViewContent("COMMUNITIES", name, List.of(), null, null, Visibility.PERSONAL, null, null);
    }

    private static SavedView accepted(Decision<SavedView> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<SavedView>) decision).state();
    }

    private static List<String> codes(Decision<SavedView> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<SavedView>) decision)
                .violations().stream().map(Violation::code).toList();
    }

    private final SavedView view = named("前").by(new ViewOwner("u-1", "王建北"));

    @Test
    void keepsItsOwnerWhoeverChangesIt() {
        SavedView changed = accepted(view.changed(named("后")));
        assertThat(changed.content().name()).isEqualTo("后");
        assertThat(changed.owner()).isEqualTo(view.owner());
    }

    @Test
    void comesBackWithinADayAndNotLater() {
        SavedView gone = accepted(view.removed(NOON));
        assertThat(codes(gone.changed(named("后")))).containsExactly("view.removed");
        assertThat(accepted(gone.removed(NOON.plusSeconds(60)))).isEqualTo(gone);
        assertThat(accepted(gone.restored(NOON.plus(Duration.ofDays(1))))).isEqualTo(view);
        assertThat(codes(gone.restored(NOON.plus(Duration.ofDays(1)).plusMillis(1))))
                .containsExactly("view.undo-over");
        assertThat(accepted(view.restored(NOON))).isEqualTo(view);
    }

    /** A list of things. */
    private static final class Things implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("things").build();
        }
    }

    @Test
    void isOfAListTheServiceHas() {
        ViewedLists lists =
                ViewedLists.readBy(Role.ANALYST).with("SURVEYS", Things.class).with("COMMUNITIES", Things.class);
        assertThat(lists.names()).containsExactly("COMMUNITIES", "SURVEYS");
        assertThatThrownBy(() -> lists.require("CUSTOMERS"))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("unknown-value"));
    }
}
