package gridline.pricing.tariff.model;

/** 资费状态. */
public enum TariffStatus {
    /** 生效: may be sold */
    IN_FORCE,
    /** 已替换: a newer tariff for the same speed took its place */
    REPLACED,
    /** 已撤回: a supervisor took it back */
    WITHDRAWN,
    /** 已到期: its last day is over (PR-05) */
    EXPIRED,
    /** 已售罄: sold to as many as it was for (PR-05) */
    EXHAUSTED
}
