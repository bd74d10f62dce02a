package gridline.community.community.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildState;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests of the model talk about. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    static final String STAFF = "u-manager";
    static final String GRID = "130102001";
    static final String GRID_PATH = "/13/1301/130102/130102001";
    static final CommunityDetails DETAILS = new CommunityDetails("锦绣家园", "建北街道 1 号", CommunityKind.COMMERCIAL, 800);

    private Sample() {}

    static Community community(@Nullable StatedCoverage coverage) {
        return accepted(new RegisterCommunity("130102001001", GRID, GRID_PATH, DETAILS, coverage, false)
                        .decide(TODAY, NOW, STAFF))
                .state();
    }

    static Community in(BuildState state) {
        return community(stated(state, TODAY.minusDays(10), null));
    }

    static StatedCoverage stated(BuildState state, @Nullable LocalDate asOf, @Nullable LocalDate planned) {
        return new StatedCoverage(state, CoverageSource.CONSTRUCTION, "v-" + asOf, asOf, planned);
    }

    static Accepted<Community> report(Community community, StatedCoverage stated) {
        return accepted(new ReportCoverage(stated).decide(community, TODAY, NOW, STAFF));
    }

    static <S> Accepted<S> accepted(Decision<S> decision) {
        return switch (decision) {
            case Accepted<S> yes -> yes;
            case Refused<S> no -> throw new AssertionError("refused: " + no.violations());
        };
    }

    static List<String> refusals(Decision<?> decision) {
        return switch (decision) {
            case Accepted<?> yes -> List.of();
            case Refused<?> no -> no.violations().stream().map(Violation::code).toList();
        };
    }

    static List<String> names(List<DomainEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
