package gridline.community.community.model;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 计入在网企业: a firm in the community went on net (FN-S6). A second order of the same firm does not count twice.
 *
 * @param customerId firm that went on net
 */
public record CountActivation(String customerId) {

    public Decision<Community> decide(Community community) {
        Set<String> firms = new HashSet<>(community.onNetFirms());
        return new Accepted<>(firms.add(customerId) ? community.withOnNetFirms(firms) : community, List.of());
    }
}
