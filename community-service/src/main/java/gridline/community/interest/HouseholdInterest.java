package gridline.community.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 住户意向 (CP-40): a household that asked for service. Nothing of the person is here.
 *
 * @param leadId lead of the campaign service, and identity here
 * @param communityId community
 * @param gridPath its grid
 * @param buildingId building; null if not told
 * @param segment class of residents, SG-1 … SG-7; null if not asked
 * @param interests what was asked for
 * @param competitorId whose customer it is; null if not told
 * @param contractEndsIn month the contract there ends; null if not told
 * @param receivedOn day it was put on file
 */
record HouseholdInterest(
        String leadId,
        String communityId,
        String gridPath,
        @Nullable String buildingId,
        @Nullable String segment,
        List<String> interests,
        @Nullable String competitorId,
        @Nullable YearMonth contractEndsIn,
        LocalDate receivedOn) {

    HouseholdInterest {
        interests = List.copyOf(interests);
    }
}
