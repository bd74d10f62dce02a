package gridline.community.community;

import gridline.community.community.model.ChangeDetails;
import gridline.community.community.model.Community;
import gridline.community.community.model.ConfirmOpening;
import gridline.community.community.model.PlanOpening;
import gridline.community.community.model.RegisterCommunity;
import gridline.community.community.model.ReportCoverage;
import gridline.community.community.persistence.Communities;
import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnitKind;
import gridline.community.orgunit.OrgUnits;
import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 小区命令: carries out what a person wants of one community, within that person's grids. */
@Component
public class CommunityCommands {

    private final Communities communities;
    private final OrgUnits orgUnits;
    private final Clock clock;

    CommunityCommands(Communities communities, OrgUnits orgUnits, Clock clock) {
        this.communities = communities;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    /**
     * Puts a community on file.
     *
     * @param toCommand from the path of the grid to the command
     * @throws RefusedException (422) if the grid is unknown or the command is refused
     */
    public Versioned<Community> register(String gridId, Caller caller, Function<String, RegisterCommunity> toCommand) {
        Optional<OrgUnit> grid = orgUnits.present(gridId).filter(unit -> unit.kind() == OrgUnitKind.GRID);
        if (grid.isEmpty()) {
            throw RefusedException.of(
                    Violation.of("community.grid-unknown", "gridId").with("gridId", gridId));
        }
        caller.requireCovers(grid.get().path());
        RegisterCommunity command = CodesGrid.judged(toCommand.apply(grid.get().path()), grid.get(), orgUnits::find);
        Decision<Community> decision = command.decide(today(), now(), caller.id());
        return switch (decision) {
            case Accepted<Community>(Community community, List<DomainEvent> events) ->
                communities.insert(community, events);
            case Refused<Community> no -> throw RefusedException.of(no);
        };
    }

    public Versioned<Community> change(String id, IfMatch expected, Caller caller, ChangeDetails command) {
        return communities.change(id, expected.version(), caller, community -> command.decide(community, today()));
    }

    public Versioned<Community> report(String id, IfMatch expected, Caller caller, ReportCoverage command) {
        return communities.change(
                id, expected.version(), caller, community -> command.decide(community, today(), now(), caller.id()));
    }

    public Versioned<Community> plan(String id, IfMatch expected, Caller caller, PlanOpening command) {
        return communities.change(
                id, expected.version(), caller, community -> command.decide(community, today(), now(), caller.id()));
    }

    public Versioned<Community> confirm(String id, IfMatch expected, Caller caller, ConfirmOpening command) {
        return communities.change(
                id, expected.version(), caller, community -> command.decide(community, today(), now(), caller.id()));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
