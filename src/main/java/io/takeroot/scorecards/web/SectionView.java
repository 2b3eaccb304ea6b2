package io.takeroot.scorecards.web;

import java.util.List;

/// A group of indicators under one heading.
///
/// @param anchor names it in addresses
/// @param stage of the chain, where it is not the title itself; else empty
public record SectionView(String anchor, String stage, String title, List<RowView> rows) {
    public SectionView {
        rows = List.copyOf(rows);
    }
}
