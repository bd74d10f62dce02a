package gridline.campaign.stock.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 出入库.
 *
 * @param who staff id of who moved it
 * @param onHand pieces there afterwards
 */
public record StockMovement(
        Kind kind, int quantity, String who, @Nullable String note, Instant at, int onHand) {

    /** 类型. */
    public enum Kind {
        /** 入库. */
        RECEIVED,
        /** 预留. */
        RESERVED,
        /** 取消预留. */
        RELEASED,
        /** 领用. */
        ISSUED,
        /** 归还. */
        RETURNED,
        /** 发放: a holder gave it to a customer. */
        HANDED_OUT,
        /** 盘点. */
        COUNTED
    }
}
