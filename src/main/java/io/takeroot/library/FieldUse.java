package io.takeroot.library;

/// How much of the field used something in a time.
///
/// @param sellersUsing how many of the sellers viewed, copied, downloaded or shared it
/// @param sellers how many sellers there are
/// @param dealsUsing for how many of the deals it was used
/// @param deals how many deals were open at some time of it
/// @param isKnownWho whether it is kept who used what; else nothing can be said of sellers
public record FieldUse(
        int sellersUsing, int sellers, int dealsUsing, int deals, boolean isKnownWho) {
    /// 0..1; 0 where there are no sellers.
    public double shareOfSellers() {
        return sellers == 0 ? 0 : (double) sellersUsing / sellers;
    }

    /// 0..1; 0 where there are no deals.
    public double shareOfDeals() {
        return deals == 0 ? 0 : (double) dealsUsing / deals;
    }
}
