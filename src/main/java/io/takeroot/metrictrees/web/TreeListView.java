package io.takeroot.metrictrees.web;

import io.takeroot.ui.Field;
import java.util.List;

/// All trees, and the form that makes one.
public record TreeListView(List<Line> lines, List<Field> fields, boolean changeable) {
    public TreeListView {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    /// @param read by which periods, and whether for each product
    public record Line(String key, String title, String root, String read, String answer) {}
}
