package io.takeroot.connect;

/// Which part of a numeric date comes first; year-first dates and named months are understood
/// beside each.
public enum DateOrder {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
}
