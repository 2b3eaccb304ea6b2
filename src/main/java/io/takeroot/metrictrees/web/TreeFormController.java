package io.takeroot.metrictrees.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.metrictrees.MetricTree;
import io.takeroot.metrictrees.MetricTrees;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Saved;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Makes, changes and removes metric trees.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class TreeFormController {
    private final MetricTrees trees;
    private final TreeViews views;
    private final Pages pages;

    TreeFormController(MetricTrees trees, TreeViews views, Pages pages) {
        this.trees = trees;
        this.views = views;
        this.pages = pages;
    }

    /// One click: the metric and what its own formula gives.
    @PostMapping("/metric-trees")
    String grow(
            @RequestParam(defaultValue = "") String root,
            Principal principal,
            RedirectAttributes then) {
        if (!Slug.isSlug(root)) {
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.failed("Choose the metric at the top."));
            return "redirect:/metric-trees";
        }
        var tree = trees.grown(Slug.of(root));
        if (trees.find(tree.key()).isEmpty()) {
            trees.save(tree, "", new Actor(principal.getName()));
        }
        return "redirect:/metric-trees/" + tree.key();
    }

    @GetMapping("/metric-trees/{key}/form")
    ModelAndView form(@PathVariable String key) {
        var tree = trees.require(TreeController.slug(key));
        return page(
                tree,
                new TreeFormView(
                        key,
                        trees.version(tree.key()),
                        fields(tree),
                        rows(tree.lines()),
                        views.metricChoices("–"),
                        List.of(),
                        Optional.empty()));
    }

    @PostMapping("/metric-trees/{key}")
    ModelAndView save(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            RedirectAttributes then) {
        var before = trees.require(TreeController.slug(key));
        var form = new TreeForm(typed);
        try {
            var saved =
                    trees.save(
                            form.tree(before.key(), before),
                            form.text("seen"),
                            new Actor(principal.getName()));
            return switch (saved) {
                case Saved.Done done -> {
                    then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done.words()));
                    yield new ModelAndView("redirect:/metric-trees/" + key);
                }
                case Saved.Conflict conflict ->
                        again(before, form, List.of(), Optional.of(conflict));
            };
        } catch (Failure failure) {
            return again(before, form, failure.problems(), Optional.empty());
        }
    }

    @PostMapping("/metric-trees/{key}/removal")
    String remove(@PathVariable String key, Principal principal, RedirectAttributes then) {
        trees.remove(TreeController.slug(key), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Removed."));
        return "redirect:/metric-trees";
    }

    private ModelAndView again(
            MetricTree before,
            TreeForm form,
            List<Problem> problems,
            Optional<Saved.Conflict> conflict) {
        var answer =
                page(
                        before,
                        new TreeFormView(
                                before.key().value(),
                                conflict.map(Saved.Conflict::version).orElse(form.text("seen")),
                                fields(
                                        form.text("title"),
                                        form.text("root"),
                                        form.text("grain"),
                                        form.text("each")),
                                withEmpty(form.rows()),
                                views.metricChoices("–"),
                                problems,
                                conflict));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView page(MetricTree tree, TreeFormView view) {
        return new ModelAndView("metrictrees/form")
                .addObject(
                        "page",
                        pages.page("Change the tree")
                                .under(
                                        TreeController.ALL,
                                        new Crumb(tree.title(), "/metric-trees/" + tree.key())))
                .addObject("view", view);
    }

    private List<Field> fields(MetricTree tree) {
        return fields(
                tree.title(),
                tree.root().value(),
                TreeForm.word(tree.grain()),
                tree.forEachProduct() ? "product" : "");
    }

    private List<Field> fields(String title, String root, String grain, String each) {
        return List.of(
                Field.text("title", "Title", title).mandatory(),
                Field.choice("root", "Metric at the top", root, views.metricChoices("–")),
                Field.choice(
                        "grain",
                        "Read by",
                        grain,
                        List.of(
                                new Field.Choice("week", "Week"),
                                new Field.Choice("month", "Month"),
                                new Field.Choice("quarter", "Quarter"))),
                Field.choice(
                        "each",
                        "Read for",
                        each,
                        List.of(
                                new Field.Choice("", "Everything"),
                                new Field.Choice("product", "Everything and each product"))));
    }

    private static List<TreeFormView.Row> rows(List<MetricTree.Line> lines) {
        var rows = new ArrayList<TreeFormView.Row>();
        for (var line : lines) {
            rows.add(
                    new TreeFormView.Row(
                            rows.size() + 1,
                            line.metric().value(),
                            line.drives().map(Slug::value).orElse(""),
                            line.lag() == 0 ? "" : String.valueOf(line.lag()),
                            line.formula().orElse("")));
        }
        return withEmpty(rows);
    }

    /// Two empty ones at the end, to be filled in.
    private static List<TreeFormView.Row> withEmpty(List<TreeFormView.Row> rows) {
        var all = new ArrayList<>(rows);
        for (int i = 0; i < 2; i++) {
            all.add(new TreeFormView.Row(all.size() + 1, "", "", "", ""));
        }
        return all;
    }
}
