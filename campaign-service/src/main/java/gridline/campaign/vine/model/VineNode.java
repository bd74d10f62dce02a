package gridline.campaign.vine.model;

import java.util.Comparator;

/**
 * 推荐人.
 *
 * @param direct how many this one brought
 * @param inAll those and whom they brought, and so on
 * @param depth how many recommendations led to this one; 0 for who came alone
 */
public record VineNode(String person, int direct, int inAll, int depth) {

    static final Comparator<VineNode> MOST_FIRST = Comparator.comparingInt(VineNode::inAll)
            .reversed()
            .thenComparing(Comparator.comparingInt(VineNode::direct).reversed())
            .thenComparing(VineNode::person);
}
