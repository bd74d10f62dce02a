package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import java.time.YearMonth;

/**
 * 计数: how often something happened in a month.
 *
 * @param key what is counted
 * @param number how often
 * @param sum seconds spent in the stage for {@link Kind#LEFT}, fen a month for {@link Kind#SIGNED}, else 0
 */
public record Count(Key key, long number, long sum) {

    /** 计数类型. */
    public enum Kind {
        /** 进入阶段: a file was opened, or a customer moved forward into the stage. */
        ENTERED,
        /** 离开阶段: forward, backward or lost; the time spent is summed up. */
        LEFT,
        /** 回退, by the stage left */
        MOVED_BACK,
        /** 流失, by the stage lost at */
        LOST,
        /** 推进手段: a move forward into the stage, by what was done last before it */
        ADVANCED_BY,
        /** 订单签署 */
        SIGNED
    }

    /**
     * 计数项.
     *
     * @param month month it happened in, Asia/Shanghai
     * @param stage the stage concerned
     * @param reason of moves back and losses; of {@link Kind#ADVANCED_BY} the kind of action; empty otherwise
     * @param staffId who did it
     */
    public record Key(YearMonth month, Kind kind, FunnelStage stage, String reason, String staffId) {}

    Count plus(Count more) {
        return new Count(key, number + more.number, sum + more.sum);
    }

    Count minus(Count less) {
        return new Count(key, number - less.number, sum - less.sum);
    }
}
