package io.takeroot.connect.web;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.DateOrder;
import io.takeroot.connect.DeclaredType;
import io.takeroot.connect.NameMatch;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One dataset: looked at, read otherwise, taken away.
@Controller
class DatasetController {
    private final Datasets datasets;
    private final Pages pages;
    private final Words words;

    DatasetController(Datasets datasets, Pages pages, Words words) {
        this.datasets = datasets;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/datasets/{key}")
    @PreAuthorize("hasRole('VIEWER')")
    String dataset(@PathVariable String key, Model model) {
        var dataset = find(key);
        model.addAttribute("page", pages.page(dataset.title()).under(Words.DATASETS));
        model.addAttribute("view", DatasetView.of(dataset, datasets, words));
        return "connect/dataset";
    }

    @GetMapping("/datasets/{key}/syncs/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    String sync(@PathVariable String key, @PathVariable long id, Model model) {
        var dataset = find(key);
        var sync =
                datasets.sync(id)
                        .filter(found -> found.dataset().equals(dataset.key()))
                        .orElseThrow(Words::notFound);
        model.addAttribute(
                "page", pages.page(sync.fileName()).under(Words.DATASETS, crumb(dataset)));
        model.addAttribute("view", SyncView.of(sync, datasets.nameQuestions(dataset.key()), words));
        return "connect/sync";
    }

    /// How a column is to be read, as the form says it.
    record ColumnForm(String name, String type, String order, String decimal, String currency) {}

    @PostMapping("/datasets/{key}/columns")
    @PreAuthorize("hasRole('MARKETER')")
    String column(
            @PathVariable String key,
            @ModelAttribute ColumnForm form,
            Principal principal,
            RedirectAttributes then) {
        var dataset = find(key);
        try {
            var type = DeclaredType.valueOf(form.type().toUpperCase(Locale.ROOT));
            var column =
                    dataset.column(form.name())
                            .withDeclared(
                                    type,
                                    type == DeclaredType.MONEY
                                            ? chosen(form.currency())
                                            : Optional.empty(),
                                    type == DeclaredType.DATE || type == DeclaredType.TIMESTAMP
                                            ? chosen(form.order()).map(DateOrder::valueOf)
                                            : Optional.empty(),
                                    form.decimal().equals("comma")
                                            ? Optional.of(',')
                                            : Optional.empty());
            datasets.changeColumn(dataset.key(), column, new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(
                            form.name()
                                    + " is now read as "
                                    + form.type()
                                    + "; all files were read again."));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
        } catch (IllegalArgumentException e) {
            throw Words.notFound();
        }
        return "redirect:/datasets/" + dataset.key() + "#columns";
    }

    /// A name match that is accepted.
    record MatchForm(String column, String from, String to) {}

    @PostMapping("/datasets/{key}/matches")
    @PreAuthorize("hasRole('MARKETER')")
    String match(
            @PathVariable String key,
            @ModelAttribute MatchForm form,
            Principal principal,
            RedirectAttributes then) {
        var dataset = find(key).key();
        try {
            datasets.accept(
                    new NameMatch(dataset, form.column(), form.from(), form.to()),
                    new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done("From now on, " + form.from() + " is read as " + form.to() + "."));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
        }
        return "redirect:/datasets/" + dataset;
    }

    @GetMapping("/datasets/{key}/removal")
    @PreAuthorize("hasRole('MARKETER')")
    String askRemoval(@PathVariable String key, Model model) {
        var dataset = find(key);
        model.addAttribute(
                "page",
                pages.page("Delete " + dataset.title() + "?")
                        .under(Words.DATASETS, crumb(dataset)));
        model.addAttribute("url", "/datasets/" + dataset.key());
        model.addAttribute(
                "rows", words.formats().count(datasets.count(dataset.key()), "row", "rows"));
        return "connect/removal";
    }

    @PostMapping("/datasets/{key}/removal")
    @PreAuthorize("hasRole('MARKETER')")
    String remove(@PathVariable String key, Principal principal, RedirectAttributes then) {
        var dataset = find(key);
        try {
            datasets.remove(dataset.key(), new Actor(principal.getName()));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
            return "redirect:/datasets/" + dataset.key();
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(dataset.title() + " is deleted."));
        return "redirect:/datasets";
    }

    private Dataset find(String key) {
        return datasets.find(Words.key(key)).orElseThrow(Words::notFound);
    }

    private static Crumb crumb(Dataset dataset) {
        return new Crumb(dataset.title(), "/datasets/" + dataset.key());
    }

    private static Optional<String> chosen(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }
}
