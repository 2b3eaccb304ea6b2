package io.takeroot.groundwork.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// All products against all parts of their groundwork.
///
/// @param total how many products there are, shown or not
/// @param standing how the whole stands, in a sentence
/// @param parts the heads of the columns
/// @param changeable whether the person may write foundations
public record MatrixView(
        int total,
        List<Field> filters,
        boolean filtered,
        List<Count> counts,
        String share,
        String standing,
        List<Link> kinds,
        List<String> parts,
        List<Row> rows,
        boolean changeable) {
    public MatrixView {
        filters = List.copyOf(filters);
        counts = List.copyOf(counts);
        kinds = List.copyOf(kinds);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    public record Count(String name, Tone tone, String count, String url) {}

    public record Link(String title, String url, String count) {}

    /// @param hint product line and owner
    /// @param bullet the share as a bar, SVG
    /// @param stated how many of how many
    public record Row(
            String url,
            String title,
            String hint,
            List<Cell> cells,
            String share,
            String bullet,
            String stated) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a product has and lacks of one part.
    public record Cell(String part, List<Item> items) {
        public Cell {
            items = List.copyOf(items);
        }
    }

    /// @param url empty for those who may not follow it
    /// @param label what it is, for those who do not see the column
    /// @param hint below it; may be empty
    public record Item(String url, Tone tone, String word, String label, String hint) {}
}
