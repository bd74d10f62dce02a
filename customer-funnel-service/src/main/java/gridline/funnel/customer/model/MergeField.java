package gridline.funnel.customer.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 合并字段: what of a file may differ between two files about one firm, and of which one must win (FN-16). */
public enum MergeField {
    /** 企业名称 */
    FIRM_NAME(CustomerFile::firmName),
    /** 统一社会信用代码 */
    CREDIT_CODE(file -> file.creditCode() == null ? null : file.creditCode().value()),
    /** 地址, with its position. */
    ADDRESS(CustomerFile::address),
    /** 位置, only where one file has none. */
    POSITION(CustomerFile::position),
    /** 聚类 */
    CLUSTER_KIND(CustomerFile::clusterKind),
    /** 人数 */
    PEOPLE(CustomerFile::people),
    /** 月通信支出 */
    MONTHLY_SPEND(CustomerFile::monthlySpend),
    /** 付款方 */
    PAYER(CustomerFile::payer);

    private final Function<CustomerFile, @Nullable Object> value;

    MergeField(Function<CustomerFile, @Nullable Object> value) {
        this.value = value;
    }

    public @Nullable Object of(CustomerFile file) {
        return value.apply(file);
    }

    /** Whether both files know it and say different things. */
    public boolean isConflict(CustomerFile one, CustomerFile other) {
        Object first = of(one);
        Object second = of(other);
        return first != null && second != null && !first.equals(second);
    }

    /** Whether the merged file's value is the one of a file, and not the other's. */
    boolean isFrom(CustomerFile merged, CustomerFile file) {
        return Objects.equals(of(merged), of(file));
    }
}
