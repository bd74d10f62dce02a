package gridline.campaign.group;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 协议到期走访 (CP-17, FN-20): households of a building whose contracts with a competitor end in a month from now are visited.
 *
 * @param buildingId building
 * @param buildingName its name or number
 * @param communityId community
 * @param gridPath its grid
 * @param endsIn month the contracts end in
 * @param households how many, over all events told so far
 * @param visitedOn day it was done; null while it is open
 * @param visitedBy staff id; null while it is open
 */
record ContractEndTask(
        String buildingId,
        String buildingName,
        String communityId,
        String gridPath,
        YearMonth endsIn,
        int households,
        @Nullable LocalDate visitedOn,
        @Nullable String visitedBy) {

    /** One month ahead. */
    LocalDate dueOn() {
        return endsIn.atDay(1);
    }

    ContractEndTask more(int further) {
        return new ContractEndTask(
                buildingId, buildingName, communityId, gridPath, endsIn, households + further, null, null);
    }

    ContractEndTask visited(LocalDate on, String by) {
        return new ContractEndTask(buildingId, buildingName, communityId, gridPath, endsIn, households, on, by);
    }
}
