package gridline.funnel.savedview.model;

/** 列表种类: the lists a view can be of. */
public enum ViewedList {
    /** 客户列表, {@code GET /customers}. */
    CUSTOMERS
}
