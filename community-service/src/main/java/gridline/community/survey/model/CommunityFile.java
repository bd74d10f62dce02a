package gridline.community.survey.model;

import gridline.community.community.model.CommunityKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 小区既有资料: what is known of the community outside of its survey file, and counts for its completeness (CO-10).
 *
 * @param id community
 * @param name its name
 * @param gridPath path of its grid
 * @param address exact address; null while unknown
 * @param kind null while unknown
 * @param households total households as somebody stated them; null while unknown, or invented for a demonstration
 * @param pricedCompetitors competitors an offer was seen of in the community
 */
public record CommunityFile(
        String id,
        String name,
        String gridPath,
        @Nullable String address,
        @Nullable CommunityKind kind,
        @Nullable Integer households,
        Set<String> pricedCompetitors) {

    public CommunityFile {
        pricedCompetitors = Set.copyOf(pricedCompetitors);
    }
}
