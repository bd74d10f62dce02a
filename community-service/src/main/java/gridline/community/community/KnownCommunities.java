package gridline.community.community;

import gridline.community.community.model.Community;
import gridline.community.community.model.CommunityCode;
import gridline.community.community.persistence.Communities;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Versioned;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 清单中的小区: finds the community a row of a list is about, by its code. Lists go community by community, so the last some
 * thousand are remembered; one pass over one file sees each as it was when it first came up.
 */
public final class KnownCommunities {

    /** Column that names the community in every list about communities. */
    public static final Column CODE = Column.required("communityCode", "小区编码", "编码", "code", "统计用区划代码");

    private static final int REMEMBERED = 5_000;

    private final Communities communities;
    private final ImportOrder order;
    private final Map<String, Optional<Community>> found = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Community>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public KnownCommunities(Communities communities, ImportOrder order) {
        this.communities = communities;
        this.order = order;
    }

    /** The community; null when the row was refused: no such code, or beside the grids of whoever imports. */
    public @Nullable Community of(ListRow row) {
        String code = row.mandatory(CODE);
        if (code == null) {
            return null;
        }
        if (CommunityCode.refusal(code).isPresent()) {
            row.refuse(Violation.of("community.code-malformed", CODE.name()));
            return null;
        }
        Optional<Community> community = found.computeIfAbsent(
                new CommunityCode(code).id(), id -> communities.find(id).map(Versioned::state));
        if (community.isEmpty()) {
            row.refuse(Violation.of("import.community-unknown", CODE.name()).with("code", code));
            return null;
        }
        if (!order.covers(community.get().gridPath())) {
            row.refuse(Violation.of("import.outside-scope", CODE.name()));
            return null;
        }
        return community.get();
    }
}
