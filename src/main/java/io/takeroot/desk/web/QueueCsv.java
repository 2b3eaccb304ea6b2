package io.takeroot.desk.web;

import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFilter;
import io.takeroot.desk.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Requests as comma-separated values (RFC 4180), page by page.
@Component
final class QueueCsv {
    private static final String HEAD =
            "number,title,asker,email,team,product,competitor,deal,needed_by,channel,state,assignee,"
                    + "opened,first_reply_due,first_replied,resolution_due,resolved,resolution,helped";
    private static final String LINE_END = "\r\n";
    private static final int AT_ONCE = 500;

    private final Requests requests;

    QueueCsv(Requests requests) {
        this.requests = requests;
    }

    String of(RequestFilter filter) {
        var lines = new StringBuilder(HEAD).append(LINE_END);
        var page = requests.search(filter, "", AT_ONCE);
        append(lines, page.requests());
        while (page.next().isPresent()) {
            page = requests.search(filter, page.next().get(), AT_ONCE);
            append(lines, page.requests());
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, List<Request> page) {
        page.forEach(request -> lines.append(line(request)).append(LINE_END));
    }

    private static String line(Request request) {
        var matter = request.matter();
        var clock = request.clock();
        var ended = request.course().ended();
        return Stream.of(
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
                        ended.flatMap(Request.Ended::helped)
                                .map(yes -> yes ? "yes" : "no")
                                .orElse(""))
                .map(QueueCsv::cell)
                .collect(Collectors.joining(","));
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        var safe = formula ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
