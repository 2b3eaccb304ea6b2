package io.takeroot.connect;

/// Something the reader of a file noticed and its owner should know; never a reason to refuse the
/// file.
///
/// @param code stable name in capitals, such as `DATE_ORDER_UNKNOWN`
/// @param text what was seen and what to do, in plain words
public record Notice(String code, String text) {}
