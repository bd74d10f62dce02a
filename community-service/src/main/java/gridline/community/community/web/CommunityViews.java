package gridline.community.community.web;

import gridline.community.community.CoverageSettings;
import gridline.community.community.model.Community;
import gridline.community.community.model.CoverageFact;
import gridline.community.community.web.CommunityView.CoverageFactView;
import gridline.community.community.web.CommunityView.CoverageView;
import gridline.community.orgunit.OrgUnits;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 小区视图: shows communities with the names of their grids and the age of what is known (CO-02). */
@Component
class CommunityViews {

    private final OrgUnits orgUnits;
    private final CoverageSettings settings;
    private final Clock clock;

    CommunityViews(OrgUnits orgUnits, CoverageSettings settings, Clock clock) {
        this.orgUnits = orgUnits;
        this.settings = settings;
        this.clock = clock;
    }

    CommunityView item(Versioned<Community> community) {
        String gridCode = gridId(community);
        String gridName = orgUnits.names(List.of(gridCode)).get(gridCode);
        return CommunityView.of(community, gridName, coverage(community.state()), history(community.state()));
    }

    Page<CommunityView> page(Page<Versioned<Community>> page) {
        List<String> grids = page.items().stream()
                .map(community -> gridId(community))
                .distinct()
                .toList();
        Map<String, String> names = orgUnits.names(grids);
        return page.map(community -> listed(community, names));
    }

    /** For exports: asks for the name of each grid once. */
    Stream<CommunityView> stream(Stream<Versioned<Community>> communities) {
        Map<String, String> names = new HashMap<>();
        return communities.map(community -> {
            String gridCode = gridId(community);
            if (!names.containsKey(gridCode)) {
                names.putAll(orgUnits.names(List.of(gridCode)));
            }
            return listed(community, names);
        });
    }

    private CommunityView listed(Versioned<Community> community, Map<String, String> names) {
        return CommunityView.of(community, names.get(gridId(community)), coverage(community.state()), null);
    }

    /** The grid it lies in, the last segment of its path; the one its code names may be no more. */
    private static String gridId(Versioned<Community> community) {
        String path = community.state().gridPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private @Nullable CoverageView coverage(Community community) {
        CoverageFact fact = community.coverage().inForce();
        LocalDate today = BusinessZone.today(clock);
        return fact == null
                ? null
                : new CoverageView(
                        fact.source(), fact.listVersion(), fact.asOf(), fact.isStale(today, settings.staleAfterDays()));
    }

    private static List<CoverageFactView> history(Community community) {
        List<CoverageFact> facts = community.coverage().history();
        int inForce = community.coverage().inForce() == null
                ? -1
                : facts.lastIndexOf(community.coverage().inForce());
        return IntStream.range(0, facts.size())
                .mapToObj(at -> CoverageFactView.of(facts.get(at), at == inForce))
                .toList()
                .reversed();
    }
}
