package io.takeroot.statistics.pinpoint;

import java.util.List;

/// Terms with what they explain: no leaf in two claims.
///
/// @param value the gains less the prices; what is searched for is the partition of most value
record Partition(List<Claim> claims, double value) {

    static Partition empty() {
        return new Partition(List.of(), 0);
    }

    List<Term> terms() {
        return claims.stream().map(Claim::term).toList();
    }
}
