package gridline.funnel.customer;

/** 编号: makes the opaque ids of customers, contacts, evidence and orders. */
@FunctionalInterface
public interface Ids {

    /** An id nothing else has. */
    String next();
}
