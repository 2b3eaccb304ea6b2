package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.InsightSearch;
import io.takeroot.intelligence.Insights;
import io.takeroot.kernel.Slug;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Insights as a file that a spreadsheet opens and the import takes back.
@Component
final class InsightCsv {
    static final List<String> COLUMNS =
            List.of(
                    "number",
                    "kind",
                    "day",
                    "text",
                    "quote",
                    "who",
                    "where",
                    "product",
                    "competitor",
                    "persona",
                    "segment",
                    "deal",
                    "confidence",
                    "state",
                    "author");
    private static final int AT_ONCE = 500;

    private final Insights insights;

    InsightCsv(Insights insights) {
        this.insights = insights;
    }

    /// Page by page: the whole list is never in memory.
    void write(InsightSearch search, OutputStream out) throws IOException {
        out.write(Csv.row(COLUMNS).getBytes(StandardCharsets.UTF_8));
        for (var some = insights.find(search, AT_ONCE);
                !some.isEmpty();
                some = insights.find(after(search, some.getLast()), AT_ONCE)) {
            for (var insight : some) {
                out.write(Csv.row(cells(insight)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static InsightSearch after(InsightSearch search, Insight last) {
        return search.after(InsightSearch.Place.of(last));
    }

    private static List<String> cells(Insight insight) {
        var heard = insight.heard();
        var subject = heard.subject();
        return List.of(
                insight.id().toString(),
                heard.kind().word(),
                heard.day().toString(),
                heard.text(),
                heard.quote(),
                heard.origin().who(),
                heard.origin().where(),
                key(subject.product()),
                key(subject.competitor()),
                key(subject.persona()),
                key(subject.segment()),
                subject.deal().orElse(""),
                heard.confidence().word(),
                insight.state().word(),
                insight.author());
    }

    private static String key(Optional<Slug> key) {
        return key.map(Slug::value).orElse("");
    }
}
