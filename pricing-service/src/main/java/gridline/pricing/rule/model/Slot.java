package gridline.pricing.rule.model;

/** 档位: what one decision is about. There is one live decision per community and slot. */
public sealed interface Slot {

    /** Stable name of the slot within a community, for example {@code 3M}. */
    String key();

    /** 自有速率: the tariff we would sell at this speed, in Mbit/s. */
    record OwnSpeed(int speedMbps) implements Slot {
        @Override
        public String key() {
            return speedMbps + "M";
        }
    }

    /** 无更高档: an offer to be answered with more speed than we sell, in Mbit/s. */
    record NoHigherStep(int comparedMbps) implements Slot {
        @Override
        public String key() {
            return "above-" + comparedMbps + "M";
        }
    }

    /** 未知档位: an offer at a speed that is no step of our ladder, in Mbit/s. */
    record UnknownStep(int comparedMbps) implements Slot {
        @Override
        public String key() {
            return "off-ladder-" + comparedMbps + "M";
        }
    }

    /** 无资费: a community that opens and of which no competitor's offer is known (PR-21). */
    record NoOffers() implements Slot {

        /** Key of the slot; there is one such slot in a community. */
        public static final String KEY = "no-offers";

        @Override
        public String key() {
            return KEY;
        }
    }
}
