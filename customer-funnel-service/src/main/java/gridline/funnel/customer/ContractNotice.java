package gridline.funnel.customer;

/**
 * 到期提前量 (FN-21).
 *
 * @param days how many days before the end of a contract the holder is told, 1 to 366
 */
public record ContractNotice(int days) {

    public ContractNotice {
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException("a contract's end is told of 1 to 366 days before");
        }
    }
}
