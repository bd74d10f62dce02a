package gridline.pricing.market.model;

import java.util.List;

/**
 * 起因: what made the rules look at a slot (PR-21).
 *
 * @param kind what happened
 * @param reference the offer, community or version of a rule set it happened to
 * @param authors staff ids behind it, who may not approve what comes of it (PR-10); empty where the system acted
 */
public record Cause(Kind kind, String reference, List<String> authors) {

    public Cause {
        authors = List.copyOf(authors);
    }

    /** 起因类别. */
    public enum Kind {
        /** 竞争对手资费: an offer was seen */
        OFFER_OBSERVED,
        /** 小区开通: the community opens or is about to */
        COMMUNITY_OPENING,
        /** 规则变更: other rules came into force, or some ended */
        RULE_CHANGE,
        /** 过期复查: an offer grew stale while its proposal waited */
        OFFER_STALE
    }
}
