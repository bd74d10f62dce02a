package gridline.pricing.rule.model;

/** 适用档位: which steps of the speed ladder a rule speaks about. */
public enum Reach {
    /** 最低档: the lowest step only */
    LOWEST_STEP,
    /** 较高档: every step above the lowest */
    HIGHER_STEPS,
    /** 全部档位: every step */
    ANY_STEP;

    /** Whether a speed on the ladder is within reach. */
    boolean includes(SpeedLadder ladder, int speedMbps) {
        return switch (this) {
            case LOWEST_STEP -> speedMbps == ladder.lowest();
            case HIGHER_STEPS -> speedMbps != ladder.lowest();
            case ANY_STEP -> true;
        };
    }

    boolean overlaps(Reach other) {
        return this == other || this == ANY_STEP || other == ANY_STEP;
    }
}
