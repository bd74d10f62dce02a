package gridline.funnel.contract.model;

import gridline.contracts.Money;
import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 在用业务合同: a service the firm uses, from us or from a competitor, and the end of its contract (FN-20).
 *
 * @param id unique within the customer
 * @param terms what is known of it
 * @param noticeAt when its end is told of, once (FN-21); null if it has no end or the end is past
 * @param noticed whether that was done for this end
 * @param solution what is to be offered before the end, prepared with the supervisor
 * @param result what became of it; null while it is open
 */
public record ServiceContract(
        String id,
        Terms terms,
        @Nullable Instant noticeAt,
        boolean noticed,
        @Nullable Solution solution,
        @Nullable Result result) {

    /** 业务提供方: whose customer the firm is with this service. */
    public enum Party {
        /** 本网业务: remind to renew. */
        OWN,
        /** 竞争对手业务: win it over. */
        COMPETITOR
    }

    /** 到期结果: what became of a contract that ended. */
    public enum Outcome {
        /** 续约 */
        RENEWED,
        /** 转网成功: won over from a competitor. */
        WON_OVER,
        /** 留在对手 */
        STAYED_WITH_COMPETITOR,
        /** 流失 */
        LOST
    }

    /**
     * 合同内容.
     *
     * @param party whose service it is
     * @param operator name of the competitor, or of our own brand, 1 to 40 characters
     * @param product what is used, 1 to 60 characters
     * @param monthlyFee what it costs a month; null while unknown
     * @param endsOn last day of the contract, Asia/Shanghai; null if it has none or it is unknown
     */
    public record Terms(
            Party party,
            String operator,
            String product,
            @Nullable Money monthlyFee,
            @Nullable LocalDate endsOn) {}

    /**
     * 应对方案: prepared by the holder, agreed with the supervisor (FN-20).
     *
     * @param agreedBy the supervisor; null until agreed
     * @param agreedAt when
     */
    public record Solution(
            String text,
            StaffMember by,
            Instant at,
            @Nullable StaffMember agreedBy,
            @Nullable Instant agreedAt) {}

    /** 到期处理结果. */
    public record Result(Outcome outcome, String text, StaffMember by, Instant at) {}

    public boolean isOpen() {
        return result == null;
    }

    /** When its end is to be told of; null if that is done or never. */
    public @Nullable Instant dueAt() {
        return isOpen() && !noticed ? noticeAt : null;
    }

    public boolean isNoticeDue(Instant now) {
        Instant due = dueAt();
        return due != null && !due.isAfter(now);
    }

    public ServiceContract afterNotice() {
        return new ServiceContract(id, terms, noticeAt, true, solution, result);
    }

    /** With other terms; only another end is told of again. */
    public ServiceContract with(Terms next, @Nullable Instant nextNoticeAt) {
        boolean sameEnd = Objects.equals(next.endsOn(), terms.endsOn());
        return sameEnd
                ? new ServiceContract(id, next, noticeAt, noticed, solution, result)
                : new ServiceContract(id, next, nextNoticeAt, false, solution, result);
    }

    public ServiceContract with(Solution next) {
        return new ServiceContract(id, terms, noticeAt, noticed, next, result);
    }

    public ServiceContract with(Result next) {
        return new ServiceContract(id, terms, noticeAt, noticed, solution, next);
    }
}
