package gridline.platform.savedview;

import gridline.platform.savedview.ViewContent.Criterion;
import gridline.platform.security.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 视图请求.
 *
 * @param list of what list
 * @param name what it is called
 * @param filter parameters of that list; {@code me} stands for whoever looks; {@code q} is refused
 * @param sort order as the list's parameter {@code sort}; left out for the list's own
 * @param visibility for whom
 * @param gridPath node of the team, for TEAM and ROLE
 * @param role for ROLE
 */
record SavedViewRequest(
        @NotNull @Size(max = 40) String list,
        @NotBlank @Size(max = 40) String name,
        @Nullable @Size(max = 12) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> filter,
        @Nullable @Size(min = 1, max = 100) String sort,
        @NotNull Visibility visibility,
        @Nullable @Size(min = 1, max = 200) String gridPath,
        @Nullable Role role) {

    static final String WITHIN = "gridPath";

    ViewContent toContent() {
        Map<String, String> criteria = new TreeMap<>(filter == null ? Map.of() : filter);
        String within = criteria.remove(WITHIN);
        List<Criterion> rest = criteria.entrySet().stream()
                .map(each -> new Criterion(each.getKey(), each.getValue()))
                .toList();
        return new ViewContent(
                list, name.strip(), rest, within, sort, visibility, gridPath, role == null ? null : role.name());
    }
}
