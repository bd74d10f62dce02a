package gridline.community.orgunit;

import java.time.Instant;

/**
 * 机构变动: one thing that happened to a grid, kept for ever.
 *
 * @param kind what happened
 * @param from its path, or the other grid's, before
 * @param to path after
 * @param reason in the words of who decided it
 * @param by staff id of who decided it
 */
public record OrgChange(Kind kind, String from, String to, String reason, Instant at, String by) {

    /** 变动类型. */
    public enum Kind {
        /** 迁移: came below another branch */
        MOVED,
        /** 并入: was merged into another grid and is no more */
        MERGED,
        /** 拆出: came out of another grid */
        SPLIT_OFF
    }
}
