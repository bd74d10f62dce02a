package gridline.platform.idempotency;

/** 占用结果: what became of the attempt to be the one that carries out a keyed request. */
sealed interface Claim {

    /** 首次: nobody has done it, or whoever began died; carry it out. {@code owner} proves it when the answer is kept. */
    record Won(String owner) implements Claim {}

    /** 进行中: somebody is at it right now. */
    record InFlight() implements Claim {}

    /** 已完成: it is done; {@code fingerprint} tells of which request. */
    record Done(String fingerprint, KeptAnswer answer) implements Claim {}
}
