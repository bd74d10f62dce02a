package gridline.campaign.budget.model;

/** 费用类别: the five categories of CP-50. */
public enum BudgetCategory {
    /** 促销礼品: kind, quantity and cost. */
    GIFTS,
    /** 宣传物料: kind, quantity and cost. */
    MATERIAL,
    /** 路演: space, tables, chairs, umbrella, notebook. */
    ROADSHOW,
    /** 通讯交通: the transport allowance; phone cost is not refunded (CP-51). */
    PHONE_AND_TRANSPORT,
    /** 合作人员礼品: declared, capped per person and quarter, audited (CP-52, CO-32). */
    COURTESY;

    /** Whether kind and quantity must be planned (CP-50). */
    public boolean isByQuantity() {
        return this == GIFTS || this == MATERIAL;
    }
}
