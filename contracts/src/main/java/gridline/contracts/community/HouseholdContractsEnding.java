package gridline.contracts.community;

import java.time.YearMonth;

/**
 * 住户竞品合约到期: contracts of households with a competitor end about a month from now (FN-20, FN-21). Told once for each contract.
 *
 * @param buildingId building the households live in
 * @param communityId community it stands in
 * @param gridPath path of the grid the community lies in
 * @param buildingName name or number of the building
 * @param endsIn month the contracts end in
 * @param households how many, at least 1
 */
public record HouseholdContractsEnding(
        String buildingId, String communityId, String gridPath, String buildingName, YearMonth endsIn, int households)
        implements CommunityEvent {

    @Override
    public String subject() {
        return buildingId;
    }
}
