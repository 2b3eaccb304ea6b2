package io.takeroot.connect.web;

import io.takeroot.connect.Expressions;
import io.takeroot.connect.RowsLink;
import io.takeroot.connect.RowsQuery;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Formats;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/// The address of a page of rows, as [RowsLink] writes it, read.
record RowsRequest(RowsQuery query, List<String> where, long page) {
    static final int SIZE = 100;

    static RowsRequest of(Slug dataset, MultiValueMap<String, String> parameters) {
        var where = parameters.getOrDefault("where", List.of());
        var slice = new TreeMap<String, String>();
        parameters.forEach(
                (name, values) -> {
                    if (name.startsWith(RowsLink.IS)) {
                        slice.put(name.substring(RowsLink.IS.length()), values.getFirst());
                    }
                });
        long page = page(parameters);
        var query =
                new RowsQuery(
                        dataset,
                        where.stream().map(Expressions::parse).toList(),
                        Slice.of(slice),
                        Optional.ofNullable(parameters.getFirst("time")),
                        span(parameters),
                        (page - 1) * SIZE,
                        SIZE);
        return new RowsRequest(query, where, page);
    }

    private static Optional<Period> span(MultiValueMap<String, String> parameters) {
        var from = parameters.getFirst("from");
        var to = parameters.getFirst("to");
        if (from == null || to == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Failure.user(
                    "WRONG_VALUE",
                    "'" + from + "' to '" + to + "' is no span of days; write 2017-12-31");
        }
    }

    private static long page(MultiValueMap<String, String> parameters) {
        var page = parameters.getFirst("page");
        return page != null && page.matches("[1-9]\\d{0,8}") ? Long.parseLong(page) : 1;
    }

    String url(long other) {
        var url = RowsLink.to(query.dataset(), where, query.slice(), query.time(), query.span());
        return url + (url.contains("?") ? "&" : "?") + "page=" + other;
    }

    List<String> words(Formats formats) {
        var words = new ArrayList<>(where);
        query.slice().conditions().forEach((column, value) -> words.add(column + " is " + value));
        query.span()
                .ifPresent(
                        span ->
                                words.add(
                                        query.time().orElse("time")
                                                + " from "
                                                + formats.date(span.from())
                                                + " to "
                                                + formats.date(span.lastDay())));
        return words;
    }
}
