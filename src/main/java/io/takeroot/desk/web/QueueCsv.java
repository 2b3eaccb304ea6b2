package io.takeroot.desk.web;

import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFilter;
import io.takeroot.desk.Requests;
import io.takeroot.ui.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Requests as a file that a spreadsheet opens, page by page.
@Component
final class QueueCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "title",
                    "asker",
                    "email",
                    "team",
                    "product",
                    "competitor",
                    "deal",
                    "needed_by",
                    "channel",
                    "state",
                    "assignee",
                    "opened",
                    "first_reply_due",
                    "first_replied",
                    "resolution_due",
                    "resolved",
                    "resolution",
                    "helped");
    private static final int AT_ONCE = 500;

    private final Requests requests;

    QueueCsv(Requests requests) {
        this.requests = requests;
    }

    void write(RequestFilter filter, HttpServletResponse answer) throws IOException {
        var file = CsvDownload.begin("requests", COLUMNS, answer);
        var after = Optional.of("");
        while (after.isPresent()) {
            var page = requests.search(filter, after.get(), AT_ONCE);
            page.requests().forEach(request -> file.row(cells(request)));
            after = page.next();
        }
    }

    private static List<String> cells(Request request) {
        var matter = request.matter();
        var clock = request.clock();
        var ended = request.course().ended();
        return List.of(
                request.id().text(),
                request.title(),
                request.asker().name(),
                request.asker().email(),
                matter.team(),
                matter.product(),
                matter.competitor(),
                matter.deal(),
                matter.neededBy().map(LocalDate::toString).orElse(""),
                request.opening().channel().word(),
                request.state().word(),
                request.course().assignee(),
                request.opening().at().toString(),
                clock.firstReplyDue().toString(),
                clock.firstRepliedAt().map(Instant::toString).orElse(""),
                clock.resolutionDue().toString(),
                ended.map(it -> it.at().toString()).orElse(""),
                ended.map(it -> it.kind().word()).orElse(""),
                ended.flatMap(Request.Ended::helped).map(yes -> yes ? "yes" : "no").orElse(""));
    }
}
