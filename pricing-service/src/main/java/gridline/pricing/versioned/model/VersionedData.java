package gridline.pricing.versioned.model;

import java.time.LocalDate;

/** 版本化数据: a table or a set of limits that changes over time and may differ by place. */
public interface VersionedData {

    /** Name, the same over its versions. */
    String id();

    /** Counts from 1. */
    int version();

    /** Org path it holds in and below, {@code /} for everywhere. */
    String scope();

    /** First day it is used. */
    LocalDate effectiveFrom();

    /** Whether it speaks about a place: the scope is its path or an ancestor of it. */
    default boolean covers(String orgPath) {
        return scope().equals("/") || orgPath.equals(scope()) || orgPath.startsWith(scope() + "/");
    }
}
