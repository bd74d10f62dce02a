package gridline.funnel.stage.model;

/** 阶段移动: the kinds of move between two stages (FN-01, FN-02). */
public enum Move {
    /** Same stage: nothing to do, refused. */
    STAY,
    /** 推进: one stage forward, on evidence. */
    STEP,
    /** 跳级: more than one stage forward, always refused. */
    LEAP,
    /** 回退: any number of stages backward, with a reason. */
    BACK
}
