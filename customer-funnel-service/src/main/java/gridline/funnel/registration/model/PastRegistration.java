package gridline.funnel.registration.model;

import java.time.Instant;

/**
 * 历史报备: a lease that is over; kept for ever (FN-02).
 *
 * @param holderId staff id of the former holder
 * @param holderName display name of the former holder
 * @param since when it was claimed
 * @param endedAt when it ended
 * @param ending how it ended
 */
public record PastRegistration(String holderId, String holderName, Instant since, Instant endedAt, Ending ending) {

    /** 结束方式: how a lease ended. */
    public enum Ending {
        /** 释放: given back by the holder. */
        RELEASED,
        /** 到期: ran out. */
        LAPSED,
        /** 流失: the customer was lost. */
        LOST,
        /** 移交: handed to a colleague. */
        TRANSFERRED,
        /** 合并: the file turned out to be another customer's (FN-16). */
        MERGED
    }

    public static PastRegistration of(Registration registration, Instant endedAt, Ending ending) {
        return new PastRegistration(
                registration.holderId(), registration.holderName(), registration.since(), endedAt, ending);
    }
}
