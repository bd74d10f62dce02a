package gridline.community.community;

import gridline.community.community.model.CommunityCode;
import gridline.community.community.model.RegisterCommunity;
import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnits;
import java.util.Optional;
import java.util.function.Function;

/**
 * 编码所属网格: a community lies in the grid its code names, unless that grid was merged into another, or the community's grid
 * came out of it; in any other it would be in two grids.
 */
final class CodesGrid {

    private CodesGrid() {}

    /** The command, which then accepts the grid if it holds the code. */
    static RegisterCommunity judged(
            RegisterCommunity command, OrgUnit grid, Function<String, Optional<OrgUnit>> units) {
        if (CommunityCode.refusal(command.code()).isPresent()) {
            return command;
        }
        String named = new CommunityCode(command.code()).gridCode();
        boolean tookItIn = OrgUnits.present(named, units)
                .filter(unit -> unit.id().equals(grid.id()))
                .isPresent();
        return tookItIn || named.equals(grid.splitFrom()) ? command.heldBy(named) : command;
    }
}
