package io.takeroot.scorecards.web;

import java.util.List;

/// A group of indicators under one heading.
public record SectionView(String title, List<RowView> rows) {
    public SectionView {
        rows = List.copyOf(rows);
    }
}
