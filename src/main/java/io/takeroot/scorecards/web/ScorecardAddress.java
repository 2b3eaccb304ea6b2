package io.takeroot.scorecards.web;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where a scorecard is looked at, and as of which day.
///
/// @param page the address asked for: the scorecard's own, or `/` for the first one
/// @param asOf the day looked back to; empty for today
record ScorecardAddress(ScorecardId id, String page, Optional<LocalDate> asOf) {
    static ScorecardAddress of(String key, Optional<String> product, Optional<LocalDate> asOf) {
        var id = id(key, product);
        return new ScorecardAddress(id, id.url(), asOf);
    }

    static ScorecardId id(String key, Optional<String> product) {
        var text = key + product.map(p -> "/" + p).orElse("");
        return ScorecardId.parse(text)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_SCORECARD",
                                        "'"
                                                + text
                                                + "' names no scorecard; the list of scorecards"
                                                + " shows all of them"));
    }

    String here() {
        return page + query("");
    }

    String opened(Slug indicator) {
        return page + query("open=" + indicator);
    }

    String fragment(Slug indicator) {
        return id.url() + "/indicators/" + indicator + query("");
    }

    String rows(Slug indicator) {
        return id.url() + "/indicators/" + indicator + "/rows" + query("");
    }

    String target(Slug indicator) {
        return id.url() + "/indicators/" + indicator + "/target";
    }

    String manual(Slug indicator) {
        return id.url() + "/indicators/" + indicator + "/manual-status";
    }

    String leads() {
        return "/leads?scorecard=" + id.text();
    }

    String arrangement() {
        return "/scorecards/" + id.definition() + "/arrangement";
    }

    String rules() {
        return "/scorecards/" + id.definition() + "/status-rules";
    }

    List<DetailView.PartView> parts(Slug indicator, Slug metric) {
        return List.of(
                new DetailView.PartView(
                        "Where it comes from",
                        "/metric-trees/about?metric=" + metric + "&scorecard=" + id.text()),
                new DetailView.PartView(
                        "Responses",
                        "/responses/about?scorecard=" + id.text() + "&indicator=" + indicator),
                new DetailView.PartView(
                        "Comments", "/comments?about=indicator/" + id.text() + "/" + indicator));
    }

    String csv() {
        return id.url() + "/export.csv" + query("");
    }

    String annotate() {
        return "/annotations/new?scorecard=" + id.text();
    }

    private String query(String first) {
        var day = asOf.map(d -> "as-of=" + d).orElse("");
        var both = first.isEmpty() || day.isEmpty() ? first + day : first + "&" + day;
        return both.isEmpty() ? "" : "?" + both;
    }
}
