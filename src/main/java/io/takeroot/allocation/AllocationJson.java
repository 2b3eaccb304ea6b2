package io.takeroot.allocation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A preview or a publication as JSON: the stable shape that `takeroot allocate` prints and the
/// API gives.
///
/// ```
/// {"allocation": "revenue", "into": "revenue_by_product", "publication": 2, "version": 1,
///  "booked": 1200.00, "bookings": 4, "basis": {"allocated": 0.9, "not allocated": 0.1},
///  "months": [{"product": "Pro", "month": "2024-01-01", "before": 0, "after": 40.00,
///              "change": 40.00, "low": 40.00, "high": 40.00}],
///  "not_allocated": [{"reason": "...", "bookings": 1, "amount": 120.00}], "notes": []}
/// ```
///
/// `publication` is null for a preview. `low` and `high` hold the true amount 9 times in 10 where
/// it is inferred.
public final class AllocationJson {
    private AllocationJson() {}

    /// What publishing would bring.
    public static Map<String, @Nullable Object> of(Preview preview) {
        var json = head(preview.allocation(), Optional.empty());
        body(json, preview.totals(), preview.difference(), preview.notes());
        return json;
    }

    /// What a publication brought, against the one before.
    public static Map<String, @Nullable Object> of(
            Allocation allocation, Publication publication, Difference difference) {
        var json = head(allocation, Optional.of(publication));
        body(json, publication.totals(), difference, publication.notes());
        return json;
    }

    private static Map<String, @Nullable Object> head(
            Allocation allocation, Optional<Publication> publication) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("allocation", allocation.key().value());
        json.put("into", allocation.into().value());
        json.put("publication", publication.map(Publication::number).orElse(null));
        json.put("version", publication.map(Publication::version).orElse(null));
        return json;
    }

    private static void body(
            Map<String, @Nullable Object> json,
            Totals totals,
            Difference difference,
            List<String> notes) {
        json.put("booked", totals.booked());
        json.put("bookings", totals.bookings());
        var basis = new LinkedHashMap<String, Object>();
        totals.byBasis().keySet().forEach(b -> basis.put(b.word(), totals.share(b)));
        json.put("basis", basis);
        json.put("months", difference.lines().stream().map(line -> line(line, totals)).toList());
        json.put("not_allocated", totals.reasons().stream().map(AllocationJson::reason).toList());
        json.put("notes", notes);
    }

    private static Map<String, @Nullable Object> line(Difference.Line line, Totals totals) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("product", line.product());
        json.put("month", line.month().map(LocalDate::toString).orElse(null));
        json.put("before", line.before());
        json.put("after", line.after());
        json.put("change", line.change());
        var range = totals.range(line.product(), line.month());
        json.put("low", range.low());
        json.put("high", range.high());
        return json;
    }

    private static Map<String, @Nullable Object> reason(Totals.Reason reason) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("reason", reason.words());
        json.put("bookings", reason.bookings());
        json.put("amount", reason.amount());
        return json;
    }
}
