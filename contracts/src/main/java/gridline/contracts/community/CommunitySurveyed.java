package gridline.contracts.community;

import java.util.List;

/**
 * 小区调查: something was put on the survey file of a community; how complete it is now (CO-10, CO-11).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param complete whether everything of CO-10 (a) and (c) is known
 * @param percent completeness, 0 to 100
 * @param missing what is missing, for example {@code OCCUPANCY} or {@code PRICES:telecom}; empty when complete
 * @param waived whether a supervisor lets sales start although something is missing
 * @param recordedBy staff id of who brought it about; {@code event} when a fact from elsewhere did
 */
public record CommunitySurveyed(
        String communityId,
        String communityName,
        String gridPath,
        boolean complete,
        int percent,
        List<String> missing,
        boolean waived,
        String recordedBy)
        implements CommunityEvent {

    public CommunitySurveyed {
        missing = List.copyOf(missing);
    }

    @Override
    public String subject() {
        return communityId;
    }
}
