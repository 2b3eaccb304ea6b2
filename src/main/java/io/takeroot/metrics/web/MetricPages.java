package io.takeroot.metrics.web;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of metrics, and a page for each.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class MetricPages {
    private final Metrics metrics;
    private final MetricViews views;
    private final Pages pages;

    MetricPages(Metrics metrics, MetricViews views, Pages pages) {
        this.metrics = metrics;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/metrics")
    String list(@RequestParam(name = "q", defaultValue = "") String search, Model model) {
        model.addAttribute("page", pages.page("Metrics"));
        model.addAttribute("view", views.list(search));
        return "metrics/list";
    }

    @GetMapping("/metrics/{key}")
    String metric(
            @PathVariable String key,
            @RequestParam(name = "rows", required = false) Optional<LocalDate> rows,
            Model model) {
        var metric =
                Optional.of(key)
                        .filter(Slug::isSlug)
                        .flatMap(text -> metrics.find(Slug.of(text)))
                        .orElseThrow(
                                () -> Failure.user("UNKNOWN_METRIC", "there is no metric " + key));
        model.addAttribute(
                "page", pages.page(metric.title()).under(new Crumb("Metrics", "/metrics")));
        model.addAttribute("view", views.metric(metric, rows));
        return "metrics/metric";
    }
}
