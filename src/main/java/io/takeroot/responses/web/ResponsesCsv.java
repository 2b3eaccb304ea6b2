package io.takeroot.responses.web;

import io.takeroot.responses.Episode;
import io.takeroot.responses.Measurement;
import io.takeroot.responses.Response;
import io.takeroot.responses.Responses;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything off track and every response as comma-separated values (RFC 4180).
final class ResponsesCsv {
    private static final String HEAD =
            "part,indicator,title,owner,off_track_since,due,hypothesis,action,made_on,check_on,"
                    + "expected,expected_as,outcome,effect,low,high,interval_percent,periods,method";
    private static final String LINE_END = "\r\n";

    private ResponsesCsv() {}

    static String of(Responses responses, ResponsesFilter filter) {
        return Stream.of(
                        Stream.of(HEAD),
                        responses.unanswered().stream()
                                .filter(filter::holds)
                                .map(ResponsesCsv::line),
                        responses.waiting().stream()
                                .filter(filter::holds)
                                .map(r -> line("waiting", r)),
                        responses.measured().stream()
                                .filter(filter::holds)
                                .map(r -> line("measured", r)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(Episode episode) {
        return joined(
                        List.of(
                                "unanswered",
                                episode.indicator().text(),
                                episode.title(),
                                episode.owner(),
                                episode.since().toString(),
                                episode.due().toString()))
                + ",".repeat(13);
    }

    private static String line(String part, Response response) {
        var answer = response.answer();
        return joined(
                        List.of(
                                part,
                                response.episode().indicator().text(),
                                response.episode().title(),
                                answer.owner(),
                                response.episode().since().toString(),
                                "",
                                answer.hypothesis(),
                                answer.action(),
                                response.madeOn().toString(),
                                answer.checkOn().toString(),
                                answer.expected().size().toPlainString(),
                                answer.expected().relative() ? "share" : "amount"))
                + ","
                + joined(
                        List.of(
                                response.measured().map(m -> m.outcome().text()).orElse(""),
                                effect(response, e -> Double.toString(e.size())),
                                effect(response, e -> Double.toString(e.low())),
                                effect(response, e -> Double.toString(e.high())),
                                effect(response, e -> Integer.toString(e.level())),
                                response.measured()
                                        .map(m -> Integer.toString(m.periods()))
                                        .orElse(""),
                                response.measured().map(Measurement::method).orElse("")));
    }

    private static String effect(Response response, Function<Measurement.Effect, String> part) {
        return response.measured().flatMap(Measurement::effect).map(part).orElse("");
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(ResponsesCsv::cell).collect(Collectors.joining(","));
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+@\t\r".indexOf(value.charAt(0)) >= 0;
        boolean words = value.startsWith("-") && !value.matches("-[0-9].*");
        var safe = formula || words ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
