package gridline.funnel.customer.model;

import gridline.funnel.coverage.model.Community;

/**
 * 所在小区: where a customer belongs; fixed when the file is created.
 *
 * @param communityId community in the community service
 * @param communityName its name at that time
 * @param gridPath path of the grid; decides who may see the customer
 */
public record Place(String communityId, String communityName, String gridPath) {

    public static Place of(Community community) {
        return new Place(community.communityId(), community.name(), community.gridPath());
    }
}
