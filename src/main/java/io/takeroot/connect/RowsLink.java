package io.takeroot.connect;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The address of the page that shows the rows behind a number.
public final class RowsLink {
    /// Stands before a column's name in the address, as `is.product=GTX Pro`.
    public static final String IS = "is.";

    private RowsLink() {}

    /// @param where conditions as they are written in definitions
    /// @param time the column that decides the day of a row; the dataset's own when left out
    public static String to(
            Slug dataset,
            List<String> where,
            Slice slice,
            Optional<String> time,
            Optional<Period> span) {
        var parameters = new ArrayList<String>();
        where.forEach(condition -> parameters.add("where=" + encoded(condition)));
        slice.conditions()
                .forEach(
                        (column, value) ->
                                parameters.add(encoded(IS + column) + "=" + encoded(value)));
        time.ifPresent(column -> parameters.add("time=" + encoded(column)));
        span.ifPresent(days -> parameters.add("from=" + days.from() + "&to=" + days.to()));
        return "/datasets/"
                + dataset
                + "/rows"
                + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
