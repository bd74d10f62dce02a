package gridline.community.community;

import gridline.community.community.persistence.Communities;
import gridline.community.orgunit.GridContents;
import java.util.List;
import org.springframework.stereotype.Component;

/** 网格中的小区: the communities the org tree moves about. */
@Component
class CommunitiesOfGrid implements GridContents {

    private final Communities communities;

    CommunitiesOfGrid(Communities communities) {
        this.communities = communities;
    }

    @Override
    public List<String> notIn(String gridPath, List<String> communityIds) {
        var found = communities.aggregates().findAll(communityIds);
        return communityIds.stream()
                .distinct()
                .filter(id -> {
                    var community = found.get(id);
                    return community == null || !community.state().gridPath().equals(gridPath);
                })
                .toList();
    }

    @Override
    public void bring(String communityId, String gridPath) {
        if (communities.find(communityId).isPresent()) {
            communities.aggregates().change(communityId, null, community -> community.inGrid(gridPath));
        }
    }
}
