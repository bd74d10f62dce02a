package gridline.community.assessment.model;

/** 评估输入: what an assessment may rest on (CO-20, CO-21, CO-22). */
public enum InputName {
    /** 自住率, percent */
    OWNER_OCCUPIED,
    /** 入住率, percent */
    OCCUPANCY,
    /** 住户构成, 0 to 100: how much the classes of residents want and keep, weighted by their shares */
    RESIDENT_MIX,
    /** 交付时间, as days since 1970 */
    HANDOVER,
    /** 楼盘档次, from 0 */
    ESTATE_CLASS,
    /** 用途: 0 residential, 1 mixed use or beside a shopping district */
    USE,
    /** 入场门槛, from 0, the easiest */
    ENTRY_THRESHOLD,
    /** 总户数 */
    HOUSEHOLDS,
    /** 阻碍: 1 when the whole employer is served by a leased line */
    BLOCKER,
    /** 有电脑的住户, percent */
    COMPUTERS,
    /** 有 16–50 岁成员的住户, percent */
    AGED_16_TO_50,
    /** 业主论坛, from 0 */
    FORUM,
    /** 我方在网住户 */
    OUR_HOUSEHOLDS,
    /** 竞争对手客户 */
    COMPETITOR_USERS,
    /** 竞争对手开通时间 of the first one, as days since 1970 */
    COMPETITOR_OPENED,
    /** 竞争对手最低月费, in fen */
    COMPETITOR_FEE,
    /** 竞品合约到期分布: contracts with a known end */
    CONTRACT_ENDS
}
