package gridline.funnel.stage.model;

import static gridline.contracts.funnel.FunnelStage.INTENTION;
import static gridline.contracts.funnel.FunnelStage.LISTED;
import static gridline.contracts.funnel.FunnelStage.ON_NET;
import static gridline.contracts.funnel.FunnelStage.ORDERED;
import static gridline.contracts.funnel.FunnelStage.POTENTIAL;
import static gridline.contracts.funnel.FunnelStage.TARGET;

import gridline.contracts.funnel.FunnelStage;

/** 阶段依据: the kinds of evidence, each with the stage it proves and where it comes from (FN-S1 … FN-S6). */
public enum EvidenceKind {
    /** 区域清单 (FN-S1): on the area list of the team, that is: in a community of a grid. */
    AREA_LIST(TARGET, Origin.FACT),
    /** 客户档案 (FN-S1): a customer file with at least one contact exists. */
    CUSTOMER_FILE(TARGET, Origin.FACT),
    /** 实地拜访 (FN-S1): somebody really visited and knows the basics. */
    VISIT(TARGET, Origin.RECORD),
    /** 报备 (FN-S2): claimed by one salesperson, whose registration is still running. */
    REGISTRATION(LISTED, Origin.FACT),
    /** 潜在需求 (FN-S3): a latent need. */
    LATENT_NEED(POTENTIAL, Origin.RECORD),
    /** 购买能力 (FN-S3): purchasing power. */
    PURCHASING_POWER(POTENTIAL, Origin.RECORD),
    /** 开发难度 (FN-S3): which of the three difficulty levels applies. */
    DIFFICULTY_LEVEL(POTENTIAL, Origin.RECORD),
    /** 明确意向 (FN-S4): a clearly stated intent. */
    STATED_INTENT(INTENTION, Origin.RECORD),
    /** 认可方案 (FN-S5, FN-03): agrees with the product or plan; price and goals settled before the order. */
    PLAN_AGREED(ORDERED, Origin.RECORD),
    /** 订单签署 (FN-S5): the order is signed. */
    ORDER_SIGNED(ORDERED, Origin.ORDER),
    /** 协议签署 (FN-S6): the service agreement is signed; here it is one act with the order. */
    AGREEMENT_SIGNED(ON_NET, Origin.ORDER, ORDERED),
    /** 业务受理 (FN-S6): the service is handled. */
    SERVICE_HANDLED(ON_NET, Origin.ORDER),
    /** 业务开通 (FN-S6): the service is opened. */
    SERVICE_OPENED(ON_NET, Origin.ORDER);

    /** 来源: where evidence of a kind comes from. */
    public enum Origin {
        /** Read off the customer itself, never recorded. */
        FACT,
        /** Recorded by hand by the one who did it. */
        RECORD,
        /** Left behind by signing or activating an order; cannot be recorded by hand. */
        ORDER
    }

    private final FunnelStage stage;
    private final Origin origin;
    private final FunnelStage restsOn;

    EvidenceKind(FunnelStage stage, Origin origin) {
        this(stage, origin, stage);
    }

    EvidenceKind(FunnelStage stage, Origin origin, FunnelStage restsOn) {
        this.stage = stage;
        this.origin = origin;
        this.restsOn = restsOn;
    }

    /** The stage this evidence is needed for. */
    public FunnelStage stage() {
        return stage;
    }

    public Origin origin() {
        return origin;
    }

    /** The stage whose loss takes its force; the agreement is signed with the order and falls with it. */
    public FunnelStage restsOn() {
        return restsOn;
    }
}
