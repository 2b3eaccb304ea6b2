package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;

/// What an account is known to have paid for a product in a period, as its contract or invoice
/// says.
///
/// A booking with at least one line is itemised: its lines are taken as they are, and what they
/// leave over of the booked amount belongs to no product.
public record ContractLine(String account, int period, String product, BigDecimal amount) {}
