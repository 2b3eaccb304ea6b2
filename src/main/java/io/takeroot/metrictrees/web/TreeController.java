package io.takeroot.metrictrees.web;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.metrictrees.MetricTrees;
import io.takeroot.metrictrees.TreeJson;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Metric trees as pages, as JSON, and as a part of other pages.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class TreeController {
    static final Crumb ALL = new Crumb("Metric trees", "/metric-trees");

    private final MetricTrees trees;
    private final TreeViews views;
    private final Pages pages;

    TreeController(MetricTrees trees, TreeViews views, Pages pages) {
        this.trees = trees;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/metric-trees")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Metric trees"));
        model.addAttribute("view", views.list(mayChange(request)));
        return "metrictrees/list";
    }

    @GetMapping(path = "/metric-trees/{key}", produces = MediaType.TEXT_HTML_VALUE)
    String tree(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String product,
            HttpServletRequest request,
            Model model) {
        var reading = trees.read(question(key, product, from));
        model.addAttribute("page", pages.page(reading.tree().title()).under(ALL));
        model.addAttribute("view", views.view(reading, product(product), mayChange(request)));
        return "metrictrees/tree";
    }

    @GetMapping(path = "/metric-trees/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String product) {
        return TreeJson.of(trees.read(question(key, product, from)));
    }

    /// A part of an indicator's page.
    @GetMapping("/metric-trees/about")
    String about(
            @RequestParam String metric,
            @RequestParam(defaultValue = "") String scorecard,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            Model model) {
        var product = ScorecardId.parse(scorecard).flatMap(ScorecardId::product);
        model.addAttribute("page", pages.page("Cause chain").under(ALL));
        model.addAttribute(
                "view",
                Slug.isSlug(metric)
                        ? views.about(Slug.of(metric), product)
                        : Optional.<AboutView>empty());
        return part.isEmpty() ? "metrictrees/about-page" : "metrictrees/about";
    }

    private static MetricTrees.Question question(String key, String product, String from) {
        return new MetricTrees.Question(slug(key), product(product), from);
    }

    private static Optional<Slug> product(String key) {
        return Slug.isSlug(key) ? Optional.of(Slug.of(key)) : Optional.empty();
    }

    static Slug slug(String key) {
        if (!Slug.isSlug(key)) {
            throw Failure.user("UNKNOWN_TREE", "'" + key + "' is no key of a metric tree");
        }
        return Slug.of(key);
    }

    static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("MARKETER");
    }
}
