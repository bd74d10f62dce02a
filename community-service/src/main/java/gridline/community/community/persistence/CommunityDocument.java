package gridline.community.community.persistence;

import gridline.community.community.model.Community;
import gridline.community.community.model.CommunityCode;
import gridline.community.community.model.CommunityDetails;
import gridline.community.community.model.CommunityKind;
import gridline.community.community.model.Coverage;
import gridline.community.community.model.CoverageFact;
import gridline.community.map.model.Location;
import gridline.community.map.model.Tiles;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import gridline.platform.search.SearchableName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 小区文档: a community as it is stored. States, keys of the name and the fact in force are stored beside what they follow
 * from, so that lists find them by index.
 *
 * @param inForce place in {@code history} of the fact in force; null before the first
 * @param nameKeys keys the name is searched by; not read with lists
 * @param tiles tiles of the map it lies in, by which a box finds it; null while its place is unknown; not read with lists
 */
record CommunityDocument(
        String code,
        String gridPath,
        String name,
        @Nullable List<String> nameKeys,
        @Nullable String address,
        @Nullable CommunityKind kind,
        @Nullable Integer households,
        BuildState buildState,
        MarketingState marketingState,
        @Nullable LocalDate plannedOpening,
        @Nullable LocalDate openedOn,
        @Nullable Integer inForce,
        @Nullable LocalDate coverageAsOf,
        List<CoverageFact> history,
        List<String> onNetFirms,
        boolean surveyFiguresInvented,
        @Nullable LocalDate describedOn,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable List<String> tiles) {

    static CommunityDocument of(Community community) {
        Coverage coverage = community.coverage();
        CommunityDetails details = community.details();
        CoverageFact inForce = coverage.inForce();
        Location place = community.location();
        return new CommunityDocument(
                community.code().value(),
                community.gridPath(),
                details.name(),
                List.copyOf(SearchableName.of(details.name()).keys()),
                details.address(),
                details.kind(),
                details.households(),
                community.buildState(),
                community.marketingState(),
                coverage.plannedOpening(),
                coverage.openedOn(),
                inForce == null ? null : coverage.history().lastIndexOf(inForce),
                inForce == null ? null : inForce.asOf(),
                coverage.history(),
                community.onNetFirms().stream().sorted().toList(),
                community.surveyFiguresInvented(),
                community.describedOn(),
                place == null ? null : place.longitude(),
                place == null ? null : place.latitude(),
                place == null ? null : Tiles.of(place));
    }

    Community toCommunity() {
        return new Community(
                new CommunityCode(code),
                gridPath,
                new CommunityDetails(name, address, kind, households),
                new Coverage(inForce == null ? null : history.get(inForce), history, plannedOpening, openedOn),
                Set.copyOf(onNetFirms),
                surveyFiguresInvented,
                describedOn,
                longitude == null || latitude == null ? null : new Location(longitude, latitude));
    }
}
